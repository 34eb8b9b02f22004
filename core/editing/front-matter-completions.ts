import { runbookStatuses } from "../schema/runbook.ts";
import { type Completion, type Completions, matching } from "./completion.ts";
import type { CompletionContext } from "./completion-context.ts";
import { type FrontMatterKey, frontMatterKeys } from "./front-matter-edit.ts";
import { yamlScalar } from "./yaml-lines.ts";

/** The line of a front matter that is typed in, cut at the cursor; lines above it and below, for what is there. */
export type TypedLine = {
  readonly before: string;
  readonly after: string;
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Offset of the cursor in the text. */
  readonly offset: number;
};

const keyWords: Readonly<Record<FrontMatterKey, string>> = {
  title: "what the runbook is called",
  components: "ids of what it is for",
  alerts: "exact alert texts it answers",
  wikitech: "title of its page on Wikitech",
  status: "stub, draft or reviewed",
  reviewed: "day of the last review",
  reviewEvery: "days between reviews",
  tags: "words to find it by",
};
const statusWords = {
  stub: "not written yet",
  draft: "written, not reviewed",
  reviewed: "read against the facts",
};

/** Keys, and the values that fit a key. */
export function frontMatterCompletions(line: TypedLine, context: CompletionContext): Completions | undefined {
  const { before, offset } = line;
  const bare = /^([A-Za-z]*)$/.exec(before)?.[1];
  if (bare !== undefined) {
    const rest = /^[A-Za-z]*:?[ \t]*/.exec(line.after)?.[0] ?? "";
    const to = offset + (rest.includes(":") ? rest.length : 0);
    return listOf(offset - bare.length, to, matching(keyOptions(line), bare));
  }
  const field = /^([A-Za-z]+):[ \t]*(.*)$/.exec(before);
  if (field) return valuesFor(field[1] ?? "", field[2] ?? "", line, context);
  const item = /^[ \t]*-[ \t]*(.*)$/.exec(before);
  const key = item ? keyAbove(line.above) : undefined;
  return item && key !== undefined ? valuesFor(key, item[1] ?? "", line, context) : undefined;
}

function listOf(from: number, to: number, options: readonly Completion[]): Completions | undefined {
  return options.length === 0 ? undefined : { from, to, options };
}

function keyAbove(above: readonly string[]): string | undefined {
  return above.findLast((line) => /^[A-Za-z]+:/.test(line))?.match(/^[A-Za-z]+/)?.[0];
}

function keyOptions({ above, below }: TypedLine): Completion[] {
  const there = new Set([...above, ...below].map((line) => /^([A-Za-z]+):/.exec(line)?.[1]));
  return frontMatterKeys
    .filter((key) => !there.has(key))
    .map((key) => {
      const list = key === "components" || key === "tags";
      const insert = list ? `${key}: []` : `${key}: `;
      const cursor = list ? { cursor: insert.length - 1 } : {};
      return { label: key, insert, kind: "key", detail: keyWords[key], ...cursor };
    });
}

/** Completes the value at the cursor: in brackets the part between commas, in quotes all of them. */
function valuesFor(
  key: string,
  value: string,
  line: TypedLine,
  context: CompletionContext,
): Completions | undefined {
  const inFlow = value.startsWith("[");
  if (inFlow && value.includes("]")) return undefined;
  const part = inFlow ? value.slice(1 + value.slice(1).lastIndexOf(",") + 1).trimStart() : value;
  const end = inFlow ? /^[^,\]]*/ : /^.*/;
  const rest = (end.exec(line.after)?.[0] ?? "").trimEnd();
  const typed = part.replace(/^["']/, "");
  const there = thereAlready(key, line);
  const options = matching(optionsFor(key, context), typed)
    .filter(({ insert }) => !there.has(insert))
    .map((option) => ({ ...option, insert: yamlScalar(option.insert, inFlow) }));
  return listOf(line.offset - part.length, line.offset + rest.length, options);
}

function optionsFor(key: string, context: CompletionContext): readonly Completion[] {
  switch (key) {
    case "components":
      return context.components;
    case "alerts":
      return context.alerts;
    case "wikitech":
      return context.pages;
    case "tags":
      return context.tags;
    case "status":
      return runbookStatuses.map((status) => ({
        label: status,
        insert: status,
        kind: "value",
        detail: statusWords[status],
      }));
    case "reviewed":
      return [{ label: context.today, insert: context.today, kind: "date", detail: "today" }];
    case "reviewEvery":
      return [30, 90, 180, 365].map((days) => ({
        label: `${days}d`,
        insert: `${days}d`,
        kind: "value",
        detail: `every ${days} days`,
      }));
    default:
      return [];
  }
}

/** Items of the list that is typed in, but for the one at the cursor. */
function thereAlready(key: string, { before, after, above, below }: TypedLine): ReadonlySet<string> {
  if (key !== "components" && key !== "alerts" && key !== "tags") return new Set();
  const items = [...above, ...below].flatMap((line) => /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1] ?? []);
  const inLine = /\[/.test(before) ? `${before.slice(before.indexOf("[") + 1)}\u0000${after}`.split(",") : [];
  return new Set([...items, ...inLine].map((item) => item.trim().replace(/^["'](.*)["']\]?$|\]$/, "$1")));
}
