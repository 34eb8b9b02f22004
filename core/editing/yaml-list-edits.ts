import { diffArrays } from "diff";
import { isCollection, isScalar, type Node, type YAMLSeq } from "yaml";
import { EditRefusal } from "./edit-result.ts";
import { sameValue } from "./same-value.ts";
import type { TextEdit } from "./text-edit.ts";
import { type YamlStyle, yamlFlow, yamlItem, yamlScalar } from "./yaml-lines.ts";
import { lineEndAfter, lineStartAt, refuseShared, startOf, type YamlSource } from "./yaml-source.ts";

/**
 * Edits that make a list hold `values`: items that stay keep their lines, comments and quotes. `values` is not
 * empty; a list in brackets stays one.
 *
 * @throws EditRefusal `not-editable` where an item shares its line with something else
 */
export function listEdits(
  source: YamlSource,
  list: YAMLSeq,
  values: readonly unknown[],
  style: YamlStyle,
): TextEdit[] {
  refuseShared(list);
  if (list.flow || list.items.length === 0) return flowEdits(source, list, values);
  const edits: TextEdit[] = [];
  const indent = indentOfList(source, list);
  let at = 0;
  for (const { removed, added } of stepsOf(valuesOf(source, list), values)) {
    const gone = list.items.slice(at, at + removed);
    at += removed;
    const swapped = Math.min(gone.length, added.length);
    added.forEach((value, index) => {
      const old = gone[index];
      if (old !== undefined) edits.push(...itemEdit(source, old, value, indent, style));
    });
    for (const old of gone.slice(swapped)) edits.push(itemLines(source, old));
    const lines = added.slice(swapped).map((value) => yamlItem(value, indent, style));
    if (lines.length > 0) edits.push(insertionAfter(source, list, at - 1, lines.join("")));
    at += 1;
  }
  return edits;
}

/** Columns in front of the dashes of a list. */
export function indentOfList({ text }: YamlSource, list: YAMLSeq): number {
  const dash = startOf(list);
  return dash - lineStartAt(text, dash);
}

/** The lines of an item, from its dash on. */
export function itemLines({ text }: YamlSource, item: unknown): TextEdit {
  const start = startOf(item);
  const from = lineStartAt(text, start);
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(from, start))) {
    throw new EditRefusal("not-editable", "The item does not start on a line of its own. Edit the file.");
  }
  return { from, to: lineEndAfter(text, item, start), insert: "" };
}

function valuesOf(source: YamlSource, list: YAMLSeq): unknown[] {
  return list.items.map((item) => (isScalar(item) || isCollection(item) ? item.toJS(source.document) : item));
}

/** What goes and what comes in front of each item that stays, and behind the last one. */
function stepsOf(
  before: readonly unknown[],
  after: readonly unknown[],
): { removed: number; added: unknown[] }[] {
  const keys = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value) ?? "");
  const steps: { removed: number; added: unknown[] }[] = [{ removed: 0, added: [] }];
  let at = 0;
  for (const { added, removed, value } of diffArrays(keys(before), keys(after))) {
    const step = steps.at(-1);
    if (removed && step) step.removed += value.length;
    else if (added && step) step.added.push(...after.slice(at, at + value.length));
    else for (const _ of value) steps.push({ removed: 0, added: [] });
    if (!removed) at += value.length;
  }
  return steps;
}

function itemEdit(
  source: YamlSource,
  old: unknown,
  value: unknown,
  indent: number,
  style: YamlStyle,
): TextEdit[] {
  const isPlain = isScalar(old) && (typeof value !== "object" || value === null);
  const range = (old as Node).range;
  if (isPlain && range && source.text[range[1] - 1] !== "\n")
    return [{ from: range[0], to: range[1], insert: yamlScalar(value) }];
  return [{ ...itemLines(source, old), insert: yamlItem(value, indent, style) }];
}

function insertionAfter(source: YamlSource, list: YAMLSeq, index: number, lines: string): TextEdit {
  const { text, lineEnd } = source;
  const item = list.items[index];
  const place =
    item === undefined ? lineStartAt(text, startOf(list)) : lineEndAfter(text, item, startOf(item));
  const open = place === text.length && text[place - 1] !== "\n";
  return { from: place, to: place, insert: open ? lineEnd + lines.slice(0, -lineEnd.length) : lines };
}

/** In brackets: an item put in at the end, taken out or swapped leaves the others as they are. */
function flowEdits(source: YamlSource, list: YAMLSeq, values: readonly unknown[]): TextEdit[] {
  const before = valuesOf(source, list);
  const [from = 0, to = 0] = list.range ?? [];
  const whole = { from, to, insert: yamlFlow(values) };
  const ends = list.items.map((item) => (item as Node).range?.[1] ?? 0);
  const same = (shift: number, start: number) =>
    before.slice(start).every((value, index) => sameValue(value, values[start + index + shift]));
  if (before.length > 0 && values.length > before.length && same(0, 0)) {
    const added = values.slice(before.length).map((value) => `, ${yamlFlow(value)}`);
    const place = ends.at(-1) ?? from;
    return [{ from: place, to: place, insert: added.join("") }];
  }
  const first = before.findIndex((value, index) => !sameValue(value, values[index]));
  if (first !== -1 && values.length === before.length - 1 && same(-1, first + 1)) {
    const start = first === 0 ? startOf(list.items[0]) : (ends[first - 1] ?? from);
    const end = first === 0 ? startOf(list.items[1]) : (ends[first] ?? to);
    if (values.length > 0 && !source.text.slice(start, end).includes("#"))
      return [{ from: start, to: end, insert: "" }];
  }
  if (first !== -1 && values.length === before.length && same(0, first + 1)) {
    return [{ from: startOf(list.items[first]), to: ends[first] ?? to, insert: yamlFlow(values[first]) }];
  }
  return [whole];
}
