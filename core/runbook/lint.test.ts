import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { auditInputOf, componentOf, runbookOf } from "../audit/small-workspace.ts";
import { loadWorkspace } from "../load.ts";
import { problemLine } from "../problem.ts";
import type { Runbook } from "../schema/runbook.ts";
import { lintContext } from "./lint/context.ts";
import { lintRunbook } from "./lint.ts";

const shape = ["Meaning", "Impact", "Diagnosis", "Mitigation", "Rollback", "Verify", "Escalate"];
const full = shape.map((name) => `## ${name}\n\nWords.\n`).join("\n");
const check = { system: "icinga", alert: "disk full" };
const components = [
  componentOf("c", "check", { check }),
  componentOf("h", "host", { name: "tools-proxy-01" }),
];
const other = runbookOf("other", { file: "runbooks/other.md", body: "## There\n\nText.\n" });

function lint(facts: Partial<Runbook>) {
  const runbook = runbookOf("r", { components: ["c"], body: full, bodyLine: 10, ...facts });
  const { workspace } = auditInputOf({ components, runbooks: [runbook, other] });
  return lintRunbook(runbook, lintContext(workspace, "2018-12-04")).map((problem) =>
    problemLine(problem).replace("runbooks/r.md:", ""),
  );
}

describe("lintRunbook", () => {
  test("has nothing to say about a full one", () => {
    expect(lint({})).toEqual([]);
  });

  test("front matter: title, attachments, unknown ids and alerts, overdue review", () => {
    expect(lint({ title: " " })[0]).toMatch(/^1:1 error: The title is missing\./);
    expect(lint({ components: [] })[0]).toMatch(/No component and no alert leads to this runbook/);
    expect(lint({ components: ["c", "nobody"] })[0]).toMatch(/error: The graph holds no component “nobody”/);
    expect(lint({ alerts: ["disk full", "Disk full"] })).toHaveLength(1);
    expect(lint({ reviewed: "2018-01-01", reviewEvery: "90d" })[0]).toMatch(/review was due on 2018-04-01/);
  });

  test("blocks that are shown as plain text, once each, with the line they start on", () => {
    const deep = `${full}\n## More\n\n${"> ".repeat(40)}x\n`;
    expect(lint({ body: deep })).toEqual([
      "40:1 warning: More than 32 lists, quotations or brackets are nested here: shown as plain text. Take levels out, or put the text into a fenced block.",
    ]);
    const long = lint({ body: `${full}\nword${" word".repeat(10_000)}\n` });
    expect(long).toHaveLength(1);
    expect(long[0]).toMatch(/^38:1 warning: This block is longer than 20000 characters/);
    expect(lint({ body: `${full}\n${"*a ".repeat(3000)}\n` })[0]).toMatch(/thousands of Markdown marks/);
  });

  test("sections that are missing or empty, and TODO in its dialects, each with its line", () => {
    const body = "## Meaning\n\nWords.\n\n## Impact\n\n## Diagnosis\n\nrunbook: TODO\n";
    expect(lint({ body })).toEqual([
      "10:1 warning: Sections are missing: Mitigation, Rollback, Verify, Escalate. Add each as a heading; where there is nothing to do, say so in a line.",
      "14:1 warning: The section Impact is empty. Write a line, even “Not known.”",
      "18:1 warning: Unfinished: “runbook: TODO”. Write it, or say what is not known.",
    ]);
  });

  test("commands: dangerous without a mark, hidden characters at their place", () => {
    const body = `${full}\n\`\`\`sh\nsudo reboot\n\`\`\`\n\n\`\`\`sh danger\nsudo reboot\n\`\`\`\n\n  \`\`\`sh\n  ls\u200b -l\n  \`\`\`\n`;
    const lines = lint({ body });
    const first = full.split("\n").length + 10;
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      `${first}:1 warning: This command takes the machine down, and is not marked. Write “sh danger” behind the fence.`,
    );
    expect(lines[1]).toBe(
      `${first + 9}:5 error: Hidden character in a command: U+200B (zero-width character). Delete it, or type the command again.`,
    );
  });

  test("links to components, runbooks and headings that are not there", () => {
    const dead = ["component:nobody", "#nowhere", "gone.md", "other.md#nowhere", "../runbooks/gone.md"];
    const good = [
      "component:h",
      "#meaning",
      "#Meaning",
      "other.md",
      "other.md#there",
      "https://x.example/#y",
      "mailto:a@b.example",
    ];
    const body = `${full}\n${[...dead, ...good].map((url) => `[x](${url})`).join("\n")}\n`;
    expect(lint({ body }).map((line) => /“([^”]+)”[^“]*$/.exec(line)?.[1])).toEqual([
      "nobody",
      "#nowhere",
      "gone.md",
      "#nowhere",
      "../runbooks/gone.md",
    ]);
  });

  test("names the graph does not hold, once each, with the nearest", () => {
    const body = `${full}\nOn tools-proxy-02 and again tools-proxy-02.\n`;
    const line = full.split("\n").length + 10;
    expect(lint({ body })).toEqual([
      `${line}:4 warning: The graph does not hold “tools-proxy-02”. Perhaps “tools-proxy-01”; otherwise add it to the graph.`,
    ]);
  });
});

describe("the runbooks of this repository", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const files = ["graph-data", "runbooks"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
      .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), "utf8") })),
  );
  const { workspace } = loadWorkspace(files);
  const context = lintContext(workspace, workspace.manifest.asOf ?? "");

  test("have no dead link, no unknown id, no hidden character and no unmarked danger", () => {
    const problems = workspace.runbooks.flatMap((runbook) => lintRunbook(runbook, context));
    expect(problems.filter(({ severity }) => severity === "error").map(problemLine)).toEqual([]);
    expect(problems.filter(({ what }) => what.startsWith("This command")).map(problemLine)).toEqual([]);
  });
});
