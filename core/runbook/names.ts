import { childWith, folded, type NameIndex } from "./name-index.ts";
import type { SpokenName } from "./specific-names.ts";

/** A component named in plain text: UTF-16 offsets, `end` exclusive. */
export type NameHit = { readonly start: number; readonly end: number; readonly componentId: string };

/**
 * The components a text names without markup, left to right, longest name first, never overlapping. A name
 * must stand as a whole: `tools-proxy-01` is found in a URL, before a port and at the end of a sentence, not
 * in `tools-proxy-011` nor in `tools-proxy-01.example`. The walk starts only where a word starts, so the time
 * is linear in the length of the text.
 */
export function namesIn(index: NameIndex, text: string): NameHit[] {
  const hits: NameHit[] = [];
  let at = 0;
  while (at < text.length) {
    const root = index.roots[folded(text.charCodeAt(at))] ?? 0;
    const hit = root !== 0 && startsAt(text, at) ? longestFrom(index, root, text, at) : undefined;
    if (hit) hits.push(hit);
    at = hit ? hit.end : at + 1;
  }
  return hits;
}

function longestFrom(index: NameIndex, root: number, text: string, start: number): NameHit | undefined {
  let best: NameHit | undefined;
  let node = root;
  let end = start + 1;
  while (node !== 0) {
    for (let number = index.ends[node] ?? 0; number !== 0; number = index.alsoEnds[number - 1] ?? 0) {
      const name = index.names[number - 1];
      if (name && stands(name, text, start, end)) best = { start, end, componentId: name.componentId };
    }
    node = end < text.length ? childWith(index, node, folded(text.charCodeAt(end))) : 0;
    end++;
  }
  return best;
}

function stands(name: SpokenName, text: string, start: number, end: number): boolean {
  if (!endsAt(text, end, name)) return false;
  if (name.match === "any") return true;
  if (!text.startsWith(name.text, start)) return false;
  return name.match === "exact" || (text[start - 1] === "`" && text[end] === "`");
}

/** Whether a name can begin here: not in the middle of a word, a path or a longer dotted or dashed name. */
function startsAt(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  if (isWord(before)) return false;
  const joins = "-./~*$%".includes(String.fromCharCode(before));
  if (!isWord(text.charCodeAt(at))) return !joins && !">}]".includes(String.fromCharCode(before));
  if (before === 47) return text.charCodeAt(at - 2) === 47;
  if (before === 58) return text.charCodeAt(at - 2) !== 58;
  return !joins;
}

/** Whether a name can end here; what may follow depends on whether it is itself a path. */
function endsAt(text: string, end: number, name: SpokenName): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (isWord(next)) return false;
  const then = end + 1 < text.length ? text.charCodeAt(end + 1) : 32;
  const last = text.charCodeAt(end - 1);
  if (next === 46 || next === 45) return !isWord(then) && then !== 42 && then !== 60;
  if (next === 58) return then !== 58;
  if (next === 47)
    return (name.match === "any" && !name.text.includes("/")) || !(isWord(then) || then === 46);
  return !((next === 42 || next === 123 || next === 60) && (last === 45 || last === 47 || isWord(last)));
}

/** ASCII letters, digits and the underscore. */
function isWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}
