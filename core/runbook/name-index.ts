import type { Component } from "../schema/component.ts";
import { type SpokenName, spokenNames } from "./specific-names.ts";

/**
 * The names of all components as a letter trie in flat arrays: node 0 is the root, a node's children are a
 * chain `firstChild` → `nextSibling` (0 ends it). ASCII letters are stored small. A trie over 30,000 names of
 * 25 letters is 750,000 nodes: as objects they would take hundreds of megabytes, so they are numbers.
 */
export type NameIndex = {
  readonly letters: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Node at which each letter below 128 starts a name, 0 for none; other letters start none. */
  readonly roots: Int32Array;
  /** First name that ends at a node, as index + 1 into `names`; 0 for none. */
  readonly ends: Int32Array;
  /** Next name that ends at the same node (another case), as index + 1; 0 for none. */
  readonly alsoEnds: Int32Array;
  readonly names: readonly SpokenName[];
};

/** Builds the index once for all texts. O(letters in all names). */
export function buildNameIndex(components: readonly Component[]): NameIndex {
  const names = spokenNames(components).filter(({ text }) => text.charCodeAt(0) < 128);
  const size = names.reduce((sum, { text }) => sum + text.length, 1);
  const index: NameIndex = {
    letters: new Uint16Array(size),
    firstChild: new Int32Array(size),
    nextSibling: new Int32Array(size),
    roots: new Int32Array(128),
    ends: new Int32Array(size),
    alsoEnds: new Int32Array(names.length),
    names,
  };
  let used = 1;
  names.forEach((_, number) => {
    used = addName(index, number, used);
  });
  return index;
}

/** Adds the name with this number while the index is being built; `used` and the result count nodes. */
function addName(index: NameIndex, number: number, used: number): number {
  const text = index.names[number]?.text ?? "";
  let node = 0;
  let next = used;
  for (let at = 0; at < text.length; at++) {
    const letter = folded(text.charCodeAt(at));
    let child = childWith(index, node, letter);
    if (child === 0) {
      child = next++;
      index.letters[child] = letter;
      index.nextSibling[child] = index.firstChild[node] ?? 0;
      index.firstChild[node] = child;
      if (node === 0) index.roots[letter] = child;
    }
    node = child;
  }
  index.alsoEnds[number] = index.ends[node] ?? 0;
  index.ends[node] = number + 1;
  return next;
}

/** Child of a node along a letter, 0 where there is none. */
export function childWith(index: NameIndex, node: number, letter: number): number {
  let child = index.firstChild[node] ?? 0;
  while (child !== 0 && index.letters[child] !== letter) child = index.nextSibling[child] ?? 0;
  return child;
}

/** ASCII capitals as small letters; positions in the text stay what they are, unlike with `toLowerCase`. */
export function folded(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
