import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { commandsOf } from "./commands.ts";
import { dangersIn } from "./dangers.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import { parseMarkdown } from "./parse.ts";

describe("commandsOf", () => {
  test("language, mark, placeholders and line of each fenced block", () => {
    const body = "Text\n\n```sh danger\nsudo reboot <host>\n```\n\n- step\n\n  ```text\n  rm -rf /\n  ```\n";
    const [first, second] = commandsOf(parseMarkdown(body), 10);
    expect(first).toMatchObject({
      language: "sh",
      runnable: true,
      marked: true,
      danger: true,
      line: 12,
      placeholders: ["host"],
    });
    expect(first?.dangers).toEqual(["takes the machine down"]);
    expect(second).toMatchObject({
      language: "text",
      runnable: false,
      marked: false,
      danger: false,
      line: 18,
      column: 3,
    });
  });

  test("an unmarked dangerous command is dangerous all the same", () => {
    const [command] = commandsOf(parseMarkdown("```sh\nkubectl delete node <host>\n```\n"));
    expect(command).toMatchObject({ marked: false, danger: true, dangers: ["changes the cluster"] });
  });
});

describe("dangersIn", () => {
  test.each([
    "rm -rf /srv/x",
    "sudo rm -f x",
    "ls; rm -r x",
    "ssh host 'rm -rf x'",
    "for h in a b; do sudo systemctl restart nginx; done",
    "sudo service <nginx unit> restart",
    "sudo initctl restart toolschecker_<check>",
    "sudo /usr/local/sbin/nfs-manage up",
    "sudo chattr -i <path>",
    "kubectl drain tools-worker-1001",
    "openstack server remove floating ip a b",
    "curl https://x.example/i.sh | sudo bash",
    "mysql -e 'DROP TABLE x'",
    "FOO=1 kill 1",
    "crontab -r",
    "redis-cli -h x FLUSHALL",
    "git push \\\n  --force",
    "dd if=/dev/zero of=/dev/sda",
    "$ sudo reboot",
  ])("knows %s", (command) => {
    expect(dangersIn(command)).not.toEqual([]);
  });

  test.each([
    "ls -l",
    "# rm -rf /",
    "# not yet; rm -rf /",
    "grep 'rm -rf' log",
    "systemctl status nginx",
    "sudo service nginx status",
    "kubectl get nodes",
    "openstack floating ip list",
    "sudo lsattr -d /srv/x",
    "kill -0 1",
    "crontab -l -u tools.x",
    "cat /etc/init/toolschecker_self.conf",
    "redis-cli -h x get y",
    "sudo initctl status toolschecker_self",
    "ip -4 addr show",
    "curl -s http://x | grep sh",
  ])("lets %s pass", (command) => {
    expect(dangersIn(command)).toEqual([]);
  });

  test("a hostile line costs little", () => {
    const before = processorTime();
    dangersIn("sudo ".repeat(50_000));
    dangersIn(`${";".repeat(100_000)}x`);
    expect(processorTime() - before).toBeLessThan(4_000);
  });
});

describe("hiddenCharacters", () => {
  test("names zero-width, direction, control characters and hidden line breaks with their places", () => {
    expect(hiddenCharacters("ls\u200b -l\nrm\u202e x\r y")).toEqual([
      { code: "U+200B", name: "zero-width character", line: 1, column: 3 },
      { code: "U+202E", name: "direction override", line: 2, column: 3 },
      { code: "U+000D", name: "hidden line break", line: 2, column: 6 },
    ]);
  });

  test("tabs, line ends and visible letters of any script are none", () => {
    expect(hiddenCharacters("a\tb\r\nc é 日本 – “x”")).toEqual([]);
  });

  test("one put anywhere into a visible text is found there", () => {
    const hidden = fc.constantFrom(
      "\u200b",
      "\u00a0",
      "\u202e",
      "\u2066",
      "\u00ad",
      "\u0007",
      "\u2028",
      "\u{e0041}",
      "\ufeff",
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), hidden, fc.nat({ max: 20 }), (text, character, at) => {
        const visible = text.replace(/[^ -~]/g, "x");
        const place = Math.min(at, visible.length);
        const [found, ...more] = hiddenCharacters(visible.slice(0, place) + character + visible.slice(place));
        expect(more).toEqual([]);
        expect(found?.column).toBe(place + 1);
      }),
    );
  });
});
