import type { z } from "zod";
import { splitFrontMatter } from "../load/front-matter.ts";
import type { Problem } from "../problem.ts";
import type { Fix, FixSource } from "../runbook/lint/finding.ts";
import { frontMatterFix } from "../runbook/lint/front-matter-fix.ts";
import { nearestText } from "../runbook/lint/nearest-text.ts";
import { runbookFrontMatterSchema, runbookStatuses } from "../schema/runbook.ts";
import { EditRefusal } from "./edit-result.ts";
import {
  type FrontMatterKey,
  frontMatterKeys,
  setField,
  withItemReplaced,
  withKeyRenamed,
  withoutItem,
} from "./front-matter-edit.ts";
import type { TextRange } from "./front-matter-place.ts";
import { readYamlSource } from "./yaml-source.ts";

/** What a quick fix may offer. */
export type FrontMatterHints = {
  readonly componentIds: ReadonlySet<string>;
  readonly today: string;
  /** Title for a text that has none. */
  readonly title: string;
};

/** A problem that loading found in front matter, with its place in the text and the ways to mend it. */
export type FrontMatterProblem = {
  readonly problem: Problem;
  readonly range: TextRange;
  readonly fixes: (source: FixSource) => readonly Fix[];
};

type Issue = {
  readonly keys: readonly (string | number)[];
  readonly unknown?: string;
  readonly value: unknown;
};

/** Gives each problem of `readFrontMatter` its place and its fixes. */
export function frontMatterProblems(
  text: string,
  problems: readonly Problem[],
  placeOf: (keys: readonly (string | number)[]) => TextRange,
  offsetOf: (line: number, column: number) => number,
  hints: FrontMatterHints,
): FrontMatterProblem[] {
  const { yaml, unclosed } = splitFrontMatter(text);
  const issues = yaml === undefined ? [] : issuesOf(yaml);
  // Problems of the schema come last, one for each issue, in the same order.
  const first = problems.length - issues.length;
  return problems.map((problem, index) => {
    const issue = issues[index - first];
    if (issue)
      return { problem, range: placeOf(issue.keys), fixes: (source) => fixesOf(issue, source, hints) };
    const from = Math.max(offsetOf(problem.line, problem.column), placeOf([]).from);
    const to = from + (/^[^\r\n]*/.exec(text.slice(from, from + 500))?.[0].trimEnd().length ?? 0);
    return { problem, range: { from, to }, fixes: (source) => fixesOfText(source, yaml, unclosed, hints) };
  });
}

function issuesOf(yaml: string): Issue[] {
  try {
    const { value } = readYamlSource(yaml);
    const checked = runbookFrontMatterSchema.safeParse(value);
    return checked.success ? [] : checked.error.issues.flatMap((issue) => issuesIn(issue, value));
  } catch (cause) {
    if (cause instanceof EditRefusal) return [];
    throw cause;
  }
}

function issuesIn(issue: z.core.$ZodIssue, root: unknown): Issue[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? "" : key));
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ keys: [...path, key], unknown: key, value: undefined }));
  }
  const value = path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | null)?.[key],
    root,
  );
  return [{ keys: path, value }];
}

function fixesOf({ keys, unknown, value }: Issue, source: FixSource, hints: FrontMatterHints): Fix[] {
  const { text } = source;
  if (unknown !== undefined) {
    const near = nearestText(unknown, frontMatterKeys);
    const renamed = near
      ? frontMatterFix(`Rename it to “${near}”`, source, withKeyRenamed(text, unknown, near))
      : [];
    return [...renamed, ...frontMatterFix("Take it out", source, withKeyRenamed(text, unknown, undefined))];
  }
  const [key, index] = keys;
  if ((key === "components" || key === "alerts" || key === "tags") && index !== undefined)
    return itemFixes(key, value, source, hints);
  return frontMatterKeys.includes(key as FrontMatterKey)
    ? fieldFixes(key as FrontMatterKey, value, source, hints)
    : [];
}

function itemFixes(
  key: "components" | "alerts" | "tags",
  value: unknown,
  source: FixSource,
  { componentIds }: FrontMatterHints,
): Fix[] {
  const { text } = source;
  if (typeof value !== "string") return [];
  const near = key === "components" ? nearestText(value, componentIds) : undefined;
  const replaced = near
    ? frontMatterFix(`Replace it by “${near}”`, source, withItemReplaced(text, key, value, near))
    : [];
  return [...replaced, ...frontMatterFix("Take it out", source, withoutItem(text, key, value))];
}

function fieldFixes(
  key: FrontMatterKey,
  value: unknown,
  source: FixSource,
  { today, title }: FrontMatterHints,
): Fix[] {
  const { text } = source;
  const set = <K extends FrontMatterKey>(name: K, next: Parameters<typeof setField<K>>[2], words: string) =>
    frontMatterFix(words, source, setField(text, name, next));
  if (key === "title") return set(key, title, `Call it “${title}”`);
  if (key === "reviewed")
    return [...set(key, today, `Reviewed today, ${today}`), ...set(key, undefined, "Take it out")];
  if (key === "status") return runbookStatuses.flatMap((status) => set(key, status, `Set it to “${status}”`));
  if (key === "reviewEvery") {
    const days = /\d+/.exec(String(value))?.[0] ?? "90";
    return set(key, `${days}d`, `Every ${days} days`);
  }
  if (key === "wikitech") return set(key, undefined, "Take it out");
  const items = typeof value === "string" && value !== "" ? [value] : [];
  return set(key, items, "Make it a list");
}

/** For what is wrong with the front matter as a whole. */
function fixesOfText(
  source: FixSource,
  yaml: string | undefined,
  unclosed: boolean,
  { title }: FrontMatterHints,
): Fix[] {
  const { text, lineEnd } = source;
  if (unclosed) {
    const at = endOfFields(text);
    const broken = text[at - 1] === "\n" ? "" : lineEnd;
    return [{ title: "Close it here", edits: [{ from: at, to: at, insert: `${broken}---${lineEnd}` }] }];
  }
  if (yaml === undefined)
    return frontMatterFix("Start with front matter", source, setField(text, "title", title));
  const tabs = [...yaml.matchAll(/^[ ]*\t[ \t]*/gm)];
  if (tabs.length === 0) return [];
  const shift = text.indexOf("\n") + 1;
  const edits = tabs.map(({ 0: tab, index }) => ({
    from: index + shift,
    to: index + shift + tab.length,
    insert: tab.replaceAll("\t", "  "),
  }));
  return [{ title: "Indent with blanks", edits }];
}

/** Behind the last line below the opening fence that can be a field, an item or a comment. */
function endOfFields(text: string): number {
  let at = text.indexOf("\n") + 1;
  while (at > 0 && at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline + 1;
    if (!/^(?:[ \t]+\S|- |#(?!#| [^\n]*\r?\n\r?\n)|[A-Za-z]+:)/.test(text.slice(at, end + 2))) break;
    at = end;
  }
  return at === 0 ? text.length : at;
}
