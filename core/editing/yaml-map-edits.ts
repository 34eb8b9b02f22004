import { isCollection, isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { EditRefusal } from "./edit-result.ts";
import { sameValue } from "./same-value.ts";
import type { TextEdit } from "./text-edit.ts";
import { inKeyOrder, isRecord, type YamlStyle, yamlFlow, yamlPair, yamlScalar } from "./yaml-lines.ts";
import { listEdits } from "./yaml-list-edits.ts";
import {
  keyName,
  lineEndAfter,
  lineStartAt,
  pairOf,
  refuseShared,
  startOf,
  type YamlSource,
} from "./yaml-source.ts";

/** New values by key; undefined takes the key out. */
export type MapChanges = Readonly<Record<string, unknown>>;

/**
 * Edits that give keys of a map new values and touch no other line: a value is replaced where it stands, a new key
 * gets a line behind the last key that comes before it in `order`, which is that of the map itself; `style.orders`
 * has those of the maps within.
 *
 * @throws EditRefusal `not-editable` where that cannot be done
 */
export function mapEdits(
  source: YamlSource,
  map: YAMLMap,
  changes: MapChanges,
  order: readonly string[],
  style: YamlStyle,
): TextEdit[] {
  const changed = Object.entries(changes).filter(
    ([key, value]) => !sameValue(jsOf(source, pairOf(map, key)?.value), value),
  );
  if (changed.length === 0) return [];
  if (map.flow) return [flowMapEdit(source, map, changed, order)];
  const added: [string, unknown][] = [];
  const edits: TextEdit[] = [];
  for (const [key, value] of changed) {
    const pair = pairOf(map, key);
    if (!pair) added.push([key, value]);
    else if (value === undefined) edits.push(removal(source, map, pair));
    else edits.push(...replacement(source, pair, value, style));
  }
  return [...edits, ...additions(source, map, added, order, style)];
}

/** Columns in front of the keys of a map. */
export function indentOfMap(source: YamlSource, map: YAMLMap): number {
  const start = startOf(map.items[0]?.key);
  return start - lineStartAt(source.text, start);
}

function jsOf(source: YamlSource, node: unknown): unknown {
  if (node === null || node === undefined) return node;
  return isCollection(node) || isScalar(node) ? node.toJS(source.document) : undefined;
}

/** A map in braces is written anew; a new key takes its place in the order, the others keep theirs. */
function flowMapEdit(
  source: YamlSource,
  map: YAMLMap,
  changed: readonly [string, unknown][],
  order: readonly string[],
): TextEdit {
  refuseShared(map);
  const [from = 0, to = 0] = map.range ?? [];
  const old = jsOf(source, map) as Record<string, unknown>;
  const keys = Object.keys(old);
  for (const key of Object.keys(inKeyOrder(Object.fromEntries(changed), order))) {
    if (!keys.includes(key)) keys.splice(placeFor(key, keys, order), 0, key);
  }
  const next: Record<string, unknown> = { ...old, ...Object.fromEntries(changed) };
  return { from, to, insert: yamlFlow(Object.fromEntries(keys.map((key) => [key, next[key]]))) };
}

/** Behind how many of the keys a new one belongs. */
function placeFor(key: string, keys: readonly string[], order: readonly string[]): number {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return keys.findLastIndex((name) => rank(name) <= rank(key)) + 1;
}

function replacement(source: YamlSource, pair: Pair, value: unknown, style: YamlStyle): TextEdit[] {
  const old = pair.value;
  refuseShared(old);
  const indent = startOf(pair.key) - lineStartAt(source.text, startOf(pair.key));
  const isList = isSeq(old) && Array.isArray(value);
  if (isList && (value.length > 0 || old.flow)) return listEdits(source, old, value, style);
  if (isMap(old) && isRecord(value)) {
    const gone = Object.fromEntries(old.items.map((inner) => [keyName(inner), undefined]));
    const order = style.orders?.[keyName(pair)] ?? Object.keys(value);
    return mapEdits(source, old, { ...gone, ...value }, order, style);
  }
  if (isScalar(old) && !isCollectionValue(value)) return [scalarEdit(source, pair, old.range, value)];
  const from = startOf(pair.key);
  const to = lineEndAfter(source.text, old, endOfKey(pair));
  return [{ from, to, insert: yamlPair(keyName(pair), value, indent, style).slice(indent) }];
}

function isCollectionValue(value: unknown): boolean {
  return Array.isArray(value) || isRecord(value);
}

function scalarEdit(
  { text, lineEnd }: YamlSource,
  pair: Pair,
  range: readonly number[] | null | undefined,
  value: unknown,
): TextEdit {
  const [from = endOfKey(pair), to = from] = range ?? [];
  // A block scalar's range takes its line end in.
  const tail = text[to - 1] === "\n" ? lineEnd : "";
  const gap = from > 0 && text[from - 1] === ":" ? " " : "";
  return { from, to, insert: `${gap}${yamlScalar(value)}${tail}` };
}

function endOfKey(pair: Pair): number {
  const range = (pair.key as { range?: readonly number[] | null } | null)?.range;
  return range?.[1] ?? 0;
}

/** The lines of an entry; of the first one behind a dash only up to the next key, which takes its place. */
function removal({ text }: YamlSource, map: YAMLMap, pair: Pair): TextEdit {
  refuseShared(pair.value);
  const start = startOf(pair.key);
  const from = lineStartAt(text, start);
  const to = lineEndAfter(text, pair.value, endOfKey(pair));
  if (text.slice(from, start).trim() === "") return { from, to, insert: "" };
  const next = map.items[map.items.indexOf(pair) + 1];
  const until = startOf(next?.key);
  if (!next || text.slice(to, until).trim() !== "") {
    throw new EditRefusal("not-editable", `“${keyName(pair)}” cannot be taken out by itself. Edit the file.`);
  }
  return { from: start, to: until, insert: "" };
}

/** One edit for all new keys that belong behind the same line, so that their order is kept. */
function additions(
  source: YamlSource,
  map: YAMLMap,
  added: readonly [string, unknown][],
  order: readonly string[],
  style: YamlStyle,
): TextEdit[] {
  const indent = indentOfMap(source, map);
  const keys = map.items.map(keyName);
  const byPlace = new Map<number, string>();
  for (const [key, value] of Object.entries(inKeyOrder(Object.fromEntries(added), order))) {
    const place = lineFor(source, map, placeFor(key, keys, order));
    byPlace.set(place, (byPlace.get(place) ?? "") + yamlPair(key, value, indent, style));
  }
  return Array.from(byPlace, ([place, lines]) => insertedAt(source, place, lines));
}

/** Where the lines of a new entry go, behind so many others; in front of the first only where that starts its line. */
function lineFor({ text }: YamlSource, map: YAMLMap, behind: number): number {
  const first = startOf(map.items[0]?.key);
  const line = lineStartAt(text, first);
  if (behind === 0 && text.slice(line, first).trim() === "" && line > 0) return line;
  const before = map.items[Math.max(0, behind - 1)];
  return lineEndAfter(text, before?.value, before ? endOfKey(before) : 0);
}

/** Whole lines put in at the start of a line, or behind a last line that has no line end. */
export function insertedAt({ text, lineEnd }: YamlSource, place: number, lines: string): TextEdit {
  const open = place === text.length && place > 0 && text[place - 1] !== "\n";
  return { from: place, to: place, insert: open ? lineEnd + lines.slice(0, -lineEnd.length) : lines };
}
