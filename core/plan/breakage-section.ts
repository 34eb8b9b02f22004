import { type Grade, grades, gradeWords } from "../impact/grade.ts";
import type { Impact, ImpactLine } from "../impact/impact-schema.ts";
import { plainInMarkdown } from "./plain-markdown.ts";
import type { PlanContext } from "./plan-context.ts";
import { statementLine } from "./statement-line.ts";

/** What breaks, graded, under the verdict with its coverage: neither is ever there without the other. */
export function breakageSection(impact: Impact, context: PlanContext): string {
  const parts = grades
    .filter((grade) => grade !== "couldHideMore" && impact.grades[grade].length > 0)
    .map((grade) => gradeList(grade, impact.grades[grade]));
  return ["## What breaks", coverage(impact, context), ...parts, ...uncounted(impact)].join("\n\n");
}

function coverage(impact: Impact, { sourceTitle }: PlanContext): string {
  const titles = (ids: readonly string[]) =>
    [...new Set(ids.map(sourceTitle))].map(plainInMarkdown).join("; ") || "nothing";
  const { oldestEvidence: oldest, undated } = impact;
  return [
    `- Verdict: **${plainInMarkdown(impact.verdict.words)}**`,
    `- Looked in: **${titles(impact.lookedIn)}**`,
    `- NOT looked in: **${titles(impact.notLookedIn)}**`,
    oldest
      ? `- Oldest evidence: ${oldest.captured}, ${plainInMarkdown(sourceTitle(oldest.source))}`
      : "- Oldest evidence: no line rests on a dated source",
    ...(undated.length > 0 ? [`- Evidence without a date: ${titles(undated)}`] : []),
  ].join("\n");
}

function gradeList(grade: Grade, lines: readonly ImpactLine[]): string {
  const items = lines.map((line) => `- ${line.type === "runbook" ? runbookLink(line) : ""}${reason(line)}`);
  return `### ${gradeWords[grade]} (${lines.length})\n\n${items.join("\n")}`;
}

/** The one step that is not certain is named: it is what to look at first. */
function reason({ because, evidence, uncertain }: ImpactLine): string {
  const line = statementLine({ words: because, evidence });
  return uncertain ? `${line} Not certain: ${plainInMarkdown(uncertain.why)}.` : line;
}

function runbookLink({ id, name }: ImpactLine): string {
  return `[${plainInMarkdown(name)}](../runbooks/${encodeURI(id).replace(/[()]/g, "\\$&")}.md): `;
}

function uncounted({ beyond, untouched }: Impact): string[] {
  const lines: string[] = [];
  if (beyond > 0)
    lines.push(`${beyond} more are reached only over two or more uncertain steps, and are not listed.`);
  if (untouched > 0)
    lines.push(`${untouched} direct needs are not touched by this action, and are not listed.`);
  return lines;
}
