import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { parseYamlFile } from "../load/yaml-file.ts";
import { EditRefusal } from "./edit-result.ts";
import { lineEndOf } from "./text-lines.ts";

/** YAML about to be edited: its text, and where in it everything stands. Offsets count in `text`. */
export type YamlSource = {
  readonly text: string;
  readonly document: Document;
  readonly value: unknown;
  readonly lineEnd: string;
};

/**
 * Reads YAML with the checks and options of loading, so that what would not be read is not edited either.
 *
 * @throws EditRefusal `unreadable` with line and column of the first fault
 */
export function readYamlSource(text: string): YamlSource {
  const { file, problems } = parseYamlFile("", text);
  if (!file) {
    const { line, column, what, remedy } = problems[0] ?? { line: 1, column: 1, what: "", remedy: "" };
    throw new EditRefusal("unreadable", `Line ${line}, column ${column}: ${what} ${remedy}`);
  }
  const document = parseDocument(text, {
    ...{ schema: "core", merge: false, stringKeys: true, resolveKnownTags: false, uniqueKeys: false },
  });
  return { text, document, value: file.value, lineEnd: lineEndOf(text) };
}

/** The text of a key. */
export function keyName(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** The entry of a map with a key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyName(pair) === key);
}

/** Where a node starts; nodes of a parsed text always have a place. */
export function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Offset of the line that holds an offset. */
export function lineStartAt(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset behind the line on which an entry or item ends, its line end included; `fallback` where it is empty. */
export function lineEndAfter(text: string, node: unknown, fallback: number): number {
  let end = lastOffset(node, fallback);
  if (end > fallback && text[end - 1] === "\n") end--;
  const newline = text.indexOf("\n", end);
  return newline === -1 ? text.length : newline + 1;
}

/** End of the last value in a node, comments behind it left out. */
function lastOffset(node: unknown, fallback: number): number {
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    if (isMap(node)) {
      const pair = last as Pair | undefined;
      const key = (pair?.key as Node | undefined)?.range?.[1] ?? fallback;
      return pair ? lastOffset(pair.value, key) : fallback;
    }
    return lastOffset(last, fallback);
  }
  return Math.max(fallback, (node as Node | null)?.range?.[1] ?? fallback);
}

/** @throws EditRefusal where the value is shared with another place, which an edit would change too */
export function refuseShared(node: unknown): void {
  const shared = isAlias(node) || (isCollection(node) || isScalar(node) ? node.anchor !== undefined : false);
  if (shared) {
    throw new EditRefusal(
      "not-editable",
      "The value is shared with another place by a YAML anchor. Write it out there first.",
    );
  }
  if (isCollection(node)) {
    for (const item of node.items) {
      if (isMap(node)) refuseShared((item as Pair).value);
      else refuseShared(item);
    }
  }
}
