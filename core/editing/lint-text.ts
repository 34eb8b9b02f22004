import { splitFrontMatter } from "../load/front-matter.ts";
import { parseRunbookFile } from "../load/runbook-file.ts";
import type { Problem } from "../problem.ts";
import type { LintContext } from "../runbook/lint/context.ts";
import type { Finding, Fix, FixSource, LintRuleId, LintSubject } from "../runbook/lint/finding.ts";
import { lintTree, type TreeMemory } from "../runbook/lint/lint-tree.ts";
import { lintFindings } from "../runbook/lint.ts";
import { frontMatterPlaces, type TextRange } from "./front-matter-place.ts";
import { frontMatterProblems } from "./front-matter-problems.ts";
import { lineEndOf, type TextLines, textLines } from "./text-lines.ts";

/** A text that somebody types: its path in the workspace, and what was last saved, where that is known. */
export type EditedText = { readonly path: string; readonly text: string; readonly base?: string };

/** A problem with its place in the text, UTF-16 offsets with `to` exclusive, and ways to mend it. */
export type TextProblem = Problem & {
  readonly rule: LintRuleId;
  readonly from: number;
  readonly to: number;
  /** Best first; empty where nothing can be offered. A fix that is applied takes its problem away. */
  readonly fixes: readonly Fix[];
};

/** What is kept from one check of a text to the next, so that only what was typed in is parsed again. */
export type LintMemory = {
  readonly trees: TreeMemory;
  base?: { readonly text: string; readonly read: NonNullable<LintSubject["base"]> };
};

/** An empty memory: one for each text that is open. */
export function lintMemory(): LintMemory {
  return { trees: new Map() };
}

const mostListed = 500;
/** Making fixes costs more than finding problems; those further down get theirs when the first are mended. */
const mostFixed = 50;

/**
 * Everything wrong with the text of a runbook, in the order of the text: what loading would say of its front
 * matter, and what `lintRunbook` says of the rest; the first 500 of it. With `base` also headings that others lead
 * to and that are gone. Never throws.
 *
 * @param memory of the last check of this text; without it everything is parsed anew
 */
export function lintText(edited: EditedText, context: LintContext, memory = lintMemory()): TextProblem[] {
  const { path, text } = edited;
  const { body } = splitFrontMatter(text);
  const bodyFrom = text.length - body.length;
  const source: FixSource = { text, body, bodyFrom, lineEnd: lineEndOf(text), today: context.today };
  const lines = textLines(text);
  const found = foundIn(edited, bodyFrom, lines, context, memory).sort((a, b) => a.range.from - b.range.from);
  return shortened(found).map(({ rule, severity, what, remedy, range, fixes }, index) => {
    const place = lines.positionAt(range.from);
    return {
      ...{ file: path, ...place, severity, what, remedy, rule, ...range },
      fixes: index < mostFixed ? (fixes?.(source) ?? []) : [],
    };
  });
}

function foundIn(
  { path, text, base }: EditedText,
  bodyFrom: number,
  lines: TextLines,
  context: LintContext,
  memory: LintMemory,
): Found[] {
  const { runbook, problems } = parseRunbookFile(path, text);
  const placeOf = frontMatterPlaces(text);
  const offsetOf = (line: number, column: number) => Math.min(text.length, lines.startOf(line) + column - 1);
  const { componentIds, today } = context;
  const hints = { componentIds, today, title: runbook.title || runbook.id };
  const found: Found[] = frontMatterProblems(text, problems, placeOf, offsetOf, hints).map((item) => {
    const { severity, what, remedy } = item.problem;
    return { rule: "front-matter", severity, what, remedy, range: item.range, fixes: item.fixes };
  });
  const tree = lintTree(runbook.body, memory.trees);
  const subject = { runbook, tree, ...(base === undefined ? {} : { base: baseOf(path, base, memory) }) };
  for (const finding of lintFindings(subject, context)) found.push(placed(finding, bodyFrom, placeOf));
  return found;
}

type Found = Pick<Finding, "rule" | "severity" | "what" | "remedy"> & {
  readonly range: TextRange;
  readonly fixes?: (source: FixSource) => readonly Fix[];
};

function placed(finding: Finding, bodyFrom: number, placeOf: ReturnType<typeof frontMatterPlaces>): Found {
  const { place, ...rest } = finding;
  if (place.in === "front-matter") return { ...rest, range: placeOf(place.keys) };
  return { ...rest, range: { from: place.from + bodyFrom, to: place.to + bodyFrom } };
}

function baseOf(path: string, text: string, memory: LintMemory): NonNullable<LintSubject["base"]> {
  if (memory.base?.text === text) return memory.base.read;
  const { runbook } = parseRunbookFile(path, text);
  const read = { runbook, tree: lintTree(runbook.body, memory.trees) };
  memory.base = { text, read };
  return read;
}

function shortened(found: readonly Found[]): Found[] {
  if (found.length <= mostListed) return [...found];
  const last = found.at(-1);
  const rest: Found = {
    ...{ rule: "front-matter", severity: "warning", range: last?.range ?? { from: 0, to: 0 } },
    what: "There are more problems than are listed.",
    remedy: "Mend the first ones, then look again.",
  };
  return [...found.slice(0, mostListed), rest];
}
