import type { Component } from "../schema/component.ts";

/** What a runbook is about, as far as the commands in it differ. */
export const templateKinds = ["tool", "service", "check", "host", "file"] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** A step with the command that goes with it. */
export type Step = { readonly words: string; readonly command?: string; readonly danger?: boolean };

/** The template that fits a kind of component. */
export function templateKindOf({ kind }: Pick<Component, "kind">): TemplateKind {
  if (kind === "check" || kind === "endpoint") return "check";
  if (kind === "host" || kind === "host-group") return "host";
  if (kind === "config-file" || kind === "credential" || kind === "hiera-key") return "file";
  return kind === "account" || kind === "script" ? "tool" : "service";
}

/** First looks that change nothing. A `<placeholder>` is filled from the component's facts where the page is read. */
export const firstLooks: Readonly<Record<TemplateKind, readonly Step[]>> = {
  check: [
    { words: "Ask what the check asks, and read the answer.", command: "curl -s -i -m 60 <url>" },
    { words: "See whether the name in that address resolves.", command: "host <host>" },
  ],
  host: [
    { words: "See whether it answers at all.", command: "ping -c 3 <host>" },
    { words: "See load, disk and memory.", command: "ssh <host> 'uptime; df -h; free -m'" },
  ],
  service: [
    { words: "See whether it runs.", command: "sudo systemctl status <unit>" },
    { words: "Read what it said last.", command: "sudo journalctl -u <unit> --since '1 hour ago'" },
  ],
  file: [
    { words: "See owner, mode and the day of the last change.", command: "sudo ls -l <path>" },
    { words: "See whether it is frozen: an `i` among the attributes.", command: "sudo lsattr <path>" },
  ],
  tool: [
    { words: "See what runs under the account.", command: "ps -u <account> -o pid,stat,etime,args" },
    { words: "See what is scheduled for it.", command: "sudo crontab -l -u <account>" },
  ],
};

/** What can be done in every case, before the writer says more. */
export const firstMeasures: Readonly<Record<TemplateKind, readonly Step[]>> = {
  check: [],
  host: [],
  service: [],
  file: [
    {
      words: "Keep a copy with owner and mode before any change.",
      command: "sudo cp -a <path> <path>.before",
    },
  ],
  tool: [],
};

/** How a frozen file is unlocked, and locked again. */
export function unlockSteps({ file }: Component): { before: readonly Step[]; after: readonly Step[] } {
  if (file?.immutable !== "yes") return { before: [], after: [] };
  return {
    before: [
      {
        words: "It is frozen: lift the flag, on the machine that holds the file.",
        command: "sudo chattr -i <path>",
        danger: true,
      },
    ],
    after: [{ words: "Set the flag again.", command: "sudo chattr +i <path>", danger: true }],
  };
}

/** Steps as a numbered list, each command in a fence of its own below its words. */
export function numbered(steps: readonly Step[]): string[] {
  return steps.flatMap((step, index) => ["", ...stepLines(step, `${index + 1}.`)]).slice(1);
}

/** Steps as a list without numbers. */
export function bulleted(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => ["", ...stepLines(step, "*")]).slice(1);
}

function stepLines({ words, command, danger }: Step, mark: string): string[] {
  const pad = " ".repeat(mark.length + 1);
  if (command === undefined) return [`${mark} ${words}`];
  return [
    `${mark} ${words}`,
    "",
    `${pad}\`\`\`sh${danger ? " danger" : ""}`,
    `${pad}${command}`,
    `${pad}\`\`\``,
  ];
}
