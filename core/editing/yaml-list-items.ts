import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { EditRefusal } from "./edit-result.ts";
import type { TextEdit } from "./text-edit.ts";
import { type YamlStyle, yamlItem } from "./yaml-lines.ts";
import { indentOfList, itemLines } from "./yaml-list-edits.ts";
import { insertedAt } from "./yaml-map-edits.ts";
import { lineEndAfter, lineStartAt, pairOf, refuseShared, startOf, type YamlSource } from "./yaml-source.ts";

/** A list of maps at the top of a file, one fact per line, and the key it stands under. */
export type ItemList = { readonly pair: Pair; readonly list: YAMLSeq };

/**
 * The list under a key; undefined where the file has none, or an empty one.
 *
 * @throws EditRefusal `unreadable` for another value, `not-editable` for a list written in one line
 */
export function listUnder(source: YamlSource, key: string): ItemList | undefined {
  const root = source.document.contents;
  const pair = isMap(root) ? pairOf(root as YAMLMap, key) : undefined;
  const list = pair?.value;
  if (!pair || (isScalar(list) && list.value === null) || list === null) return undefined;
  if (!isSeq(list)) throw new EditRefusal("unreadable", `“${key}” is no list in this file.`);
  if (list.items.length === 0) return undefined;
  if (list.flow)
    throw new EditRefusal("not-editable", `“${key}” is written in one line. Edit the file by hand.`);
  return { pair, list };
}

/** How a file writes its lists; two columns in, where it has none yet. */
export function styleOf(source: YamlSource, keys: readonly string[]): YamlStyle {
  for (const key of keys) {
    const found = listUnder(source, key);
    if (found) return { lineEnd: source.lineEnd, listIndent: indentOfList(source, found.list) };
  }
  return { lineEnd: source.lineEnd, listIndent: 2 };
}

/** Edits that put an item behind the one with this number, with a blank line between where the others have one. */
export function itemAdded(
  source: YamlSource,
  { list }: ItemList,
  after: number,
  value: unknown,
  style: YamlStyle,
): TextEdit[] {
  const { text, lineEnd } = source;
  const last = list.items[after];
  const place = lineEndAfter(text, last, startOf(last));
  const apart = list.items.length < 2 || hasBlankBefore(text, itemLines(source, list.items[1]).from);
  const gap = apart ? lineEnd : "";
  return [insertedAt(source, place, gap + yamlItem(value, indentOfList(source, list), style))];
}

/** Edits that make a list with its first item, under a key that is new, empty or `[]`. */
export function listStarted(
  source: YamlSource,
  key: string,
  value: unknown,
  before: string | undefined,
  style: YamlStyle,
): TextEdit[] {
  const root = source.document.contents;
  const item = yamlItem(value, style.listIndent, style);
  const pair = isMap(root) ? pairOf(root as YAMLMap, key) : undefined;
  if (pair) {
    const end = ((pair.key as { range?: readonly number[] }).range?.[1] ?? 0) + 1;
    const place = lineEndAfter(source.text, pair.value, end);
    const old = source.text.slice(end, place);
    const edits = [insertedAt(source, place, item)];
    const brackets = /^[ \t]*\[[ \t]*\]/.exec(old)?.[0];
    return brackets === undefined ? edits : [{ from: end, to: end + brackets.length, insert: "" }, ...edits];
  }
  const lines = `${key}:${style.lineEnd}${item}`;
  const next = before !== undefined && isMap(root) ? pairOf(root as YAMLMap, before) : undefined;
  if (next) {
    const place = aboveComments(source.text, startOf(next.key));
    return [{ from: place, to: place, insert: lines + style.lineEnd }];
  }
  const gap = needsGap(source.text) ? style.lineEnd : "";
  return [insertedAt(source, source.text.length, gap + lines)];
}

/**
 * Edits that take items out, each with as many of the blank lines behind it as stand in front of it, or with all
 * of them where none does; comments above an item stay.
 */
export function itemsRemoved(
  source: YamlSource,
  { pair, list }: ItemList,
  gone: ReadonlySet<number>,
): TextEdit[] {
  const { text } = source;
  const edits: { from: number; to: number; insert: string }[] = [];
  for (const [index, item] of list.items.entries()) {
    if (!gone.has(index)) continue;
    refuseShared(item);
    const { from, to } = itemLines(source, item);
    const isLast = index === list.items.length - 1;
    const edit = { from, to: isLast ? to : afterBlank(text, to, blanksBefore(text, from)), insert: "" };
    const before = edits.at(-1);
    if (before && before.to >= edit.from) before.to = edit.to;
    else edits.push(edit);
    const run = edits.at(-1);
    if (isLast && run) run.from = beforeBlank(text, run.from);
  }
  if (gone.size < list.items.length) return edits;
  const end = ((pair.key as { range?: readonly number[] }).range?.[1] ?? 0) + 1;
  return [{ from: end, to: end, insert: " []" }, ...edits];
}

/** Behind what stands above, but for comments at the start of a file, a list stands apart. */
function needsGap(text: string): boolean {
  return text.trim() !== "" && !/\n[ \t]*\r?\n$|(?:^|\n)[ \t]*#[^\n]*\n?$/.test(text);
}

function hasBlankBefore(text: string, lineStart: number): boolean {
  return beforeBlank(text, lineStart) < lineStart;
}

/** Start of the blank lines that end at a line start. */
function beforeBlank(text: string, lineStart: number): number {
  let at = lineStart;
  while (at > 0) {
    const start = lineStartAt(text, at - 1);
    if (text.slice(start, at).trim() !== "") break;
    at = start;
  }
  return at;
}

/** How many blank lines end at a line start; all there may be, where there is none. */
function blanksBefore(text: string, lineStart: number): number {
  const count = text.slice(beforeBlank(text, lineStart), lineStart).split("\n").length - 1;
  return count === 0 ? Number.POSITIVE_INFINITY : count;
}

/** End of the blank lines that start at a line start, of so many at most. */
function afterBlank(text: string, lineStart: number, most: number): number {
  const blanks = /^(?:[ \t]*\r?\n)*/.exec(text.slice(lineStart))?.[0] ?? "";
  const lines = blanks.split("\n").slice(0, -1);
  return lines.slice(0, most).reduce((at, line) => at + line.length + 1, lineStart);
}

/** Start of the comment lines that stand directly above a line. */
function aboveComments(text: string, offset: number): number {
  let at = lineStartAt(text, offset);
  while (at > 0) {
    const start = lineStartAt(text, at - 1);
    if (!text.slice(start, at).trimStart().startsWith("#")) break;
    at = start;
  }
  return at;
}
