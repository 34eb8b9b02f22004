import { isMap, isSeq, type Node } from "yaml";
import { splitFrontMatter } from "../load/front-matter.ts";
import { EditRefusal } from "./edit-result.ts";
import { pairOf, readYamlSource } from "./yaml-source.ts";

/** Offsets in a text, `to` exclusive. */
export type TextRange = { readonly from: number; readonly to: number };

/**
 * Finds where values of a text's front matter stand: the value at the keys, or what there is of the way to it; the
 * opening fence where the front matter cannot be read, or is not there.
 */
export function frontMatterPlaces(text: string): (keys: readonly (string | number)[]) => TextRange {
  const { yaml } = splitFrontMatter(text);
  const fence = {
    from: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    to: /^\ufeff?[^\r\n]*/.exec(text)?.[0].length ?? 0,
  };
  if (yaml === undefined) return () => ({ from: fence.from, to: fence.from });
  const root = rootOf(yaml);
  const shift = text.indexOf("\n") + 1;
  return (keys) => {
    const found = rangeAt(root, keys);
    return found ? { from: found.from + shift, to: found.to + shift } : fence;
  };
}

function rootOf(yaml: string): unknown {
  try {
    return readYamlSource(yaml).document.contents;
  } catch (cause) {
    if (cause instanceof EditRefusal) return undefined;
    throw cause;
  }
}

function rangeAt(root: unknown, keys: readonly (string | number)[]): TextRange | undefined {
  let node = root;
  let range: TextRange | undefined;
  for (const key of keys) {
    const pair = isMap(node) ? pairOf(node, String(key)) : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const at = rangeOf(next) ?? rangeOf(pair?.key);
    if (!at) break;
    range = at;
    node = next;
  }
  return range;
}

function rangeOf(node: unknown): TextRange | undefined {
  const [from, to] = (node as Node | null | undefined)?.range ?? [];
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}
