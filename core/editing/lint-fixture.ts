import { auditInputOf, componentOf, runbookOf } from "../audit/small-workspace.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { lintText, type TextProblem } from "./lint-text.ts";

const notes = (alert: string, anchor: string) => ({
  check: { system: "icinga", alert, notesUrl: `https://wikitech.wikimedia.org/wiki/Page/Sub_page#${anchor}` },
});
const components = [
  componentOf("chk-disk", "check", notes("disk full", "Disk_full")),
  componentOf("chk-self", "check", notes("toolschecker: self", "Self_check")),
  componentOf("proxy-01", "host", { name: "tools-proxy-01" }),
  componentOf("redis", "service", { name: "Redis of the tools" }),
];
const otherRunbook = runbookOf("other", {
  body: "## There\n\nSee [this](mine.md#old-name) and [that](mine.md#steps).\n",
});
const { workspace } = auditInputOf({ components, runbooks: [otherRunbook] });
const context = lintContext(workspace, "2018-12-04");
const shape = ["Meaning", "Impact", "Diagnosis", "Mitigation", "Rollback", "Verify", "Escalate"];

/** For tests: a body with nothing wrong in it, and a front matter that fits it. */
export const full = shape.map((name) => `## ${name}\n\nWords.\n`).join("\n");
export const front = "---\ntitle: Mine\ncomponents: [redis]\n---\n";

/** For tests: what is wrong with a text, in a workspace of four components and one other runbook. */
export function check(text: string, base?: string): TextProblem[] {
  return lintText({ path: "runbooks/mine.md", text, ...(base === undefined ? {} : { base }) }, context);
}

/** For tests: what a problem says. */
export function said({ what }: TextProblem): string {
  return what;
}
