/** A command shape that destroys, stops or unlocks something, and what it does in words. */
type Danger = { readonly shape: RegExp; readonly does: string };

/** Each shape starts at the name of the command, its folder taken off; arguments follow with single blanks. */
const dangers: readonly Danger[] = [
  { shape: /^rm (?:-\S+ )*-\S*[rRf]/, does: "deletes without asking" },
  { shape: /^(?:shred|wipefs|mkfs(?:\.\w+)?|fdisk|parted) /, does: "destroys the content of a disk or file" },
  { shape: /^dd .*\bof=/, does: "overwrites a device or file" },
  { shape: /^truncate /, does: "cuts off the content of a file" },
  { shape: /^find .*-delete\b/, does: "deletes every file found" },
  { shape: /^chattr (?:-[RVf]+ )*[-+=]/, does: "changes file attributes" },
  { shape: /^(?:chmod|chown|chgrp) (?:-\S+ )*(?:-\S*R|--recursive)/, does: "changes rights of a whole tree" },
  { shape: /^(?:pkill|killall|skill) /, does: "ends processes by name" },
  { shape: /^kill (?!-l\b|-0\b)\S/, does: "ends a process" },
  { shape: /^(?:reboot|shutdown|halt|poweroff|init [06])\b/, does: "takes the machine down" },
  {
    shape: /^systemctl (?:-\S+ )*(?:\S*restart|stop|disable|mask|kill|isolate|reboot|poweroff)\b/,
    does: "stops or restarts a service",
  },
  { shape: /^service \S+ (?:stop|restart|force-reload)\b/, does: "stops or restarts a service" },
  { shape: /^(?:initctl )?(?:stop|restart) \S/, does: "stops or restarts a job" },
  { shape: /^toolscheckerctl (?:stop|restart)\b/, does: "stops or restarts all checks" },
  {
    shape: /^kubectl .*\b(?:delete|drain|cordon|replace|apply|scale|patch|edit|rollout (?:restart|undo))\b/,
    does: "changes the cluster",
  },
  {
    shape:
      /^(?:openstack|nova|neutron|designate|cinder) .*\b(?:delete|remove|unset|set|reboot|rebuild|stop|suspend|migrate|resize|floating-ip-disassociate|quota-update)\b/,
    does: "changes the cloud",
  },
  { shape: /^etcdctl .*\b(?:rm|rmdir|del|member remove)\b/, does: "deletes from etcd" },
  {
    shape: /^redis-cli .*\b(?:flushall|flushdb|del|set|shutdown|slaveof|replicaof|config)\b/i,
    does: "changes the data or role of Redis",
  },
  { shape: /^(?:ldapdelete|ldapmodify|userdel|groupdel) /, does: "changes accounts" },
  {
    shape: /^(?:iptables|ip6tables|nft) .*(?:-[ADFIRXPZ] |-F$|\b(?:add|delete|flush)\b)/,
    does: "changes the firewall",
  },
  { shape: /^ip .*\b(?:del|delete|flush|down)\b/, does: "changes the network" },
  { shape: /^(?:ifdown|umount) /, does: "takes a part away" },
  { shape: /^drbdadm (?:primary|secondary|disconnect|down|detach|invalidate)/, does: "changes replication" },
  { shape: /^nfs-manage \S/, does: "moves the file server" },
  { shape: /^crontab (?!.*-[el]\b)\S/, does: "replaces or deletes a whole crontab" },
  { shape: /^webservice (?:.* )?(?:stop|restart)\b/, does: "stops or restarts a web service" },
  { shape: /^(?:qdel|qmod) /, does: "changes jobs or queues of the grid" },
  { shape: /^git (?:push .*(?:--force|-f\b)|reset --hard|clean .*-\S*f)/, does: "throws away work in git" },
  {
    shape: /^puppet (?:agent .*--disable|cert clean|node deactivate)/,
    does: "changes what Puppet does",
  },
  {
    shape:
      /^(?:drop (?:table|database|user|index)|truncate table|delete from|update \S+ set|alter (?:table|user|database)|grant|revoke) /i,
    does: "changes a database",
  },
];

/** Words behind which another command follows, in the same breath or after options of their own. */
const runsAnother = new Set(
  (
    "sudo doas time nohup env exec command xargs ssh clush cumin parallel watch timeout docker become sh bash " +
    "do then else if while until ! { mysql mariadb psql sql"
  ).split(" "),
);

/** Languages of fenced blocks that are meant to be run. */
const commandLanguages = new Set(
  "sh bash shell zsh ksh console shell-session sql mysql redis powershell python python3".split(" "),
);

/** Nobody types longer lines; the rest of one is not looked at, so that a hostile file costs little. */
const longestLine = 4000;

/** Whether a fenced block of this language holds commands; one without a language is taken for output. */
export function isCommandLanguage(language: string | undefined): boolean {
  return language !== undefined && commandLanguages.has(language.toLowerCase());
}

/**
 * What dangerous things a command does, in words, without repeats: a list of known shapes, so an empty answer
 * proves nothing. Comment lines are passed over, and so are words that are only searched for: `grep 'rm -rf'`
 * is none, `ssh host 'rm -rf x'` is one.
 */
export function dangersIn(text: string): string[] {
  const found = new Set<string>();
  for (const whole of text.replace(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const line = whole.slice(0, longestLine).replace(/^\s*(?:[$%]|\S+[$#](?= ))\s+/, "");
    if (/^\s*#/.test(line)) continue;
    if (/\b(?:curl|wget)\b.*\|\s*(?:sudo\s+)?(?:ba|da|z|k)?sh\b/.test(line))
      found.add("runs what a server sends");
    for (const start of commandStarts(line)) {
      for (const { shape, does } of dangers) if (shape.test(start)) found.add(does);
    }
  }
  return [...found];
}

/** The rest of the line at each place where a command can start. */
function* commandStarts(line: string): Generator<string> {
  for (const part of line.split(/[;&|()`]+/)) {
    const words = part
      .replace(/["']/g, " ")
      .replace(/<[^<>]*>/g, "<x>")
      .trim()
      .split(/\s+/);
    let nested = true;
    for (let index = 0; index < words.length && nested; index++) {
      const name = (words[index] ?? "").replace(/^\S*\//, "");
      yield [name, ...words.slice(index + 1)].join(" ");
      if (index === 0) nested = runsAnother.has(name) || name.includes("=");
    }
  }
}
