import type { Impact } from "../impact/impact-schema.ts";
import { yamlScalar } from "../yaml-scalar.ts";
import { breakageSection } from "./breakage-section.ts";
import { lookFirstSection } from "./look-first-section.ts";
import { codeInMarkdown, plainInMarkdown } from "./plain-markdown.ts";
import type { PlanContext } from "./plan-context.ts";
import { planTitle } from "./plan-title.ts";
import { statementLine } from "./statement-line.ts";

/** What somebody is about to do, beside what the facts say of it. Times as they are to be shown, UTC. */
export type PlanInput = {
  readonly why: string;
  readonly to?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Minute as YYYY-MM-DDTHH:MMZ. */
  readonly written: string;
};

/**
 * The text of a plan: front matter of `planFrontMatterSchema`, then Markdown that is read without the app while
 * the change is made and when it has gone wrong. What was not looked at stands beside what breaks.
 */
export function planText(impact: Impact, input: PlanInput, context: PlanContext): string {
  const sections = [
    `# ${plainInMarkdown(planTitle(impact.action, impact.subject, input.to))}`,
    "[What breaks](#what-breaks) · [Before you start](#before-you-start) · [Undo](#undo) · [Watch](#watch)",
    whatSection(impact, input, context),
    `## Why\n\n${input.why.replaceAll(/\r\n?/g, "\n").trim() || "Nobody has written this down yet."}`,
    `## When\n\n${windowWords(input)}`,
    breakageSection(impact, context),
    lookFirstSection(impact),
    listSection(
      "Names and certificates",
      impact.preflight,
      "No name or certificate is known to be concerned.",
    ),
    listSection(
      "How long it takes to show",
      impact.delays,
      "No delay is recorded. That does not mean there is none.",
    ),
    undoSection(impact),
    watchSection(impact, context),
  ];
  return `${frontMatter(impact, input, context)}\n${sections.join("\n\n")}\n`;
}

function frontMatter(impact: Impact, { to, from, until, written }: PlanInput, context: PlanContext): string {
  const alerts = [...new Set(impact.checks.map((id) => context.check(id).alert))];
  const list = (field: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${field}:`, ...items.map((item) => `  - ${yamlScalar(item)}`)];
  return [
    "---",
    `title: ${yamlScalar(planTitle(impact.action, impact.subject, to))}`,
    `subject: ${yamlScalar(impact.subject)}`,
    `action: ${impact.action}`,
    ...list("components", impact.resolvedTo),
    `written: ${yamlScalar(written)}`,
    ...(from ? [`from: ${yamlScalar(from)}`] : []),
    ...(until ? [`until: ${yamlScalar(until)}`] : []),
    ...list("watch", alerts),
    "---",
    "",
  ].join("\n");
}

function whatSection(
  { subject, resolvedTo, remarks }: Impact,
  { written }: PlanInput,
  context: PlanContext,
): string {
  const known = resolvedTo.map((id) => {
    const about = context.about(id);
    return about
      ? `- ${codeInMarkdown(id)}: ${plainInMarkdown(about.name)}. ${plainInMarkdown(about.summary)}`
      : `- ${codeInMarkdown(id)}`;
  });
  const lines = [
    "## What\n",
    `Written ${written}, before anything was done. The change is to ${codeInMarkdown(subject)}.\n`,
    ...(known.length > 0
      ? known
      : ["No component of the graph bears this name: what follows comes from texts and blind spots."]),
    ...remarks.map((remark) => `- ${plainInMarkdown(remark)}`),
  ];
  return lines.join("\n");
}

function windowWords({ from, until }: PlanInput): string {
  if (!from && !until) return "No window is set.";
  const start = from ? `From ${plainInMarkdown(from)}` : "From now";
  return `${start} ${until ? `until ${plainInMarkdown(until)}` : "on, with no end set"} (UTC).`;
}

function listSection(title: string, statements: Impact["delays"], none: string): string {
  const lines = statements.map((statement) => `- ${statementLine(statement)}`);
  return `## ${title}\n\n${lines.join("\n") || none}`;
}

const comesBack = { yes: "Comes back", partly: "Comes back in part", no: "Does not come back" } as const;

function undoSection({ undo }: Impact): string {
  const lines = undo.map((step) => `- [ ] **${comesBack[step.reversible]}.** ${statementLine(step)}`);
  const none = "Nobody has recorded how this is undone. Write the steps here before you start.";
  return `## Undo\n\n${lines.join("\n") || none}`;
}

function watchSection({ checks }: Impact, context: PlanContext): string {
  const lines = checks.map((id) => {
    const { alert, url } = context.check(id);
    return `- [ ] ${codeInMarkdown(alert)}${url ? ` looks at <${url}>` : ""}`;
  });
  const none = "No check is known that would tell: decide here how you will notice that it went wrong.";
  return `## Watch\n\n${lines.join("\n") || none}`;
}
