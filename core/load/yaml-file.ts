import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";
import type { Problem } from "../problem.ts";
import { deeperThan } from "./nesting.ts";

/** Largest YAML file that is read, in UTF-16 units; a larger one is a mistake or an attack. */
export const largestYamlFile = 5_000_000;
const mostAliases = 100;
const deepestNesting = 64;

/** A parsed YAML file that knows where everything stands. */
export type YamlFile = {
  readonly path: string;
  readonly value: unknown;
  /** 1-based place of the node at `keys`, or of its nearest existing parent. */
  readonly placeOf: (keys: readonly PropertyKey[]) => { line: number; column: number };
};

/**
 * Parses one YAML 1.2 file (core schema: `no` and `10:20` stay text, no merge keys, no custom tags).
 * Aliases, depth and size are capped, so a hostile file costs little. Never throws: what cannot be read
 * comes back as problems with line and column, and `file` is undefined.
 */
export function parseYamlFile(path: string, text: string): { file?: YamlFile; problems: Problem[] } {
  const refuse = (what: string, remedy: string, line = 1, column = 1) => ({
    problems: [{ file: path, line, column, severity: "error", what, remedy } satisfies Problem],
  });
  if (text.length > largestYamlFile) {
    const megabytes = Math.round(text.length / 1_000_000);
    return refuse(`The file is too large (${megabytes} MB; at most 5).`, "Split it by area.");
  }
  const deep = deeperThan(text, deepestNesting);
  if (deep) return refuse("The file nests too deeply.", `Keep it under ${deepestNesting} levels.`, deep);
  try {
    return read(path, text, refuse);
  } catch (cause) {
    const reason = cause instanceof Error ? firstLine(cause.message) : "unknown";
    return refuse(`The file cannot be resolved: ${reason}.`, "Write values out instead of using aliases.");
  }
}

type Refuse = (what: string, remedy: string, line?: number, column?: number) => { problems: Problem[] };

function read(path: string, text: string, refuse: Refuse): { file?: YamlFile; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "core",
    merge: false,
    stringKeys: true,
    resolveKnownTags: false,
    // The library compares each key with all earlier ones, which takes minutes on a hostile file; see `survey`.
    uniqueKeys: false,
  });
  const fault = faultIn(document);
  if (fault) {
    const { line, col } = lines.linePos(fault.offset);
    return refuse(fault.what, fault.remedy, line, col);
  }
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  const problems = document.warnings.slice(0, mostAliases).map((warning): Problem => {
    const { line, col } = lines.linePos(warning.pos[0]);
    const what = `${firstLine(warning.message)}: the value is taken as plain text.`;
    return { file: path, line, column: col, severity: "warning", what, remedy: "Take the tag out." };
  });
  return { file: { path, value, placeOf: placesIn(document, lines) }, problems };
}

type Fault = { readonly what: string; readonly remedy: string; readonly offset: number };

/** The first thing for which the whole document is refused. */
function faultIn(document: Document): Fault | undefined {
  const error = document.errors[0];
  if (error) {
    const what = `Not valid YAML: ${firstLine(error.message)}.`;
    return { what, remedy: remedyFor(error.code), offset: error.pos[0] };
  }
  const { aliases, repeated } = survey(document.contents);
  if (repeated) {
    const what = `Not valid YAML: the key “${nameOf(repeated)}” is there twice.`;
    return { what, remedy: "Take one of the two out.", offset: repeated.range?.[0] ?? 0 };
  }
  if (aliases <= mostAliases) return undefined;
  const what = `The file has too many aliases (${aliases}; at most ${mostAliases}).`;
  return { what, remedy: "Write values out instead of using aliases.", offset: 0 };
}

function remedyFor(code: string): string {
  if (code === "TAB_AS_INDENT") return "Indent with blanks.";
  if (code === "MULTIPLE_DOCS")
    return "Keep one document in a file: take the line “---” out, or split the file.";
  return "Mend the syntax at this place.";
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").replace(/\.$/, "");
}

/** Counts aliases and finds the first key that a map has twice, in one pass without recursion. */
function survey(root: unknown): { aliases: number; repeated?: Node } {
  let aliases = 0;
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (isAlias(node)) aliases++;
    else if (isSeq(node)) for (const item of node.items) pending.push(item);
    else if (isMap(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        const name = nameOf(key);
        if (name !== undefined && keys.has(name)) return { aliases, repeated: key as Node };
        if (name !== undefined) keys.add(name);
        pending.push(key, value);
      }
    }
  }
  return { aliases };
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Places by key path; each map's keys are indexed once, at the first question about it. */
function placesIn(document: Document, lines: LineCounter): YamlFile["placeOf"] {
  const indexes = new WeakMap<object, Map<string, Pair>>();
  const pairIn = (map: { items: Pair[] }, key: PropertyKey) => {
    let index = indexes.get(map);
    if (!index) {
      index = new Map(map.items.map((pair) => [nameOf(pair.key) ?? "", pair]));
      indexes.set(map, index);
    }
    return index.get(String(key));
  };
  return (keys) => {
    let node = document.contents as Node | null;
    let offset = node?.range?.[0] ?? 0;
    for (const key of keys) {
      const pair: Pair | undefined = isMap(node) ? pairIn(node, key) : undefined;
      const next = isSeq(node) ? (node.items[Number(key)] as Node | undefined) : (pair?.value as Node | null);
      const at = isSeq(node) ? next : (pair?.key as Node | undefined);
      if (!at) break;
      offset = at.range?.[0] ?? 0;
      node = next ?? null;
    }
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
}
