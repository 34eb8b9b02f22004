import { folded, type NameIndex } from "./name-index.ts";

/** A name that is near another one. */
export type NearName = { readonly name: string; readonly componentId: string; readonly distance: number };

/**
 * The nearest name of the index by Levenshtein distance, in any case, and of equally near ones the first in
 * the alphabet. At most two letters may differ, in short names one: beyond that a hint misleads.
 *
 * The trie is walked depth first with one row of the Wagner–Fischer table per letter, and a branch is left as
 * soon as its whole row is over the limit; names with a common start share its rows, so that ten thousand
 * numbered hosts cost little more than one.
 */
export function nearestName(index: NameIndex, wanted: string): NearName | undefined {
  const search: Search = {
    index,
    codes: Uint16Array.from(wanted, (letter) => folded(letter.charCodeAt(0))),
    rows: [],
    limit: wanted.length < 8 ? 1 : 2,
    best: undefined,
  };
  search.rows.push(
    Uint8Array.from({ length: search.codes.length + 1 }, (_, column) => Math.min(column, 255)),
  );
  descend(search, 0, 1);
  return search.best;
}

type Search = {
  readonly index: NameIndex;
  readonly codes: Uint16Array;
  /** Row of the table for each depth, reused from branch to branch. */
  readonly rows: Uint8Array[];
  limit: number;
  best: NearName | undefined;
};

function descend(search: Search, node: number, depth: number): void {
  const { index, codes } = search;
  if (depth > codes.length + search.limit) return;
  for (let child = index.firstChild[node] ?? 0; child !== 0; child = index.nextSibling[child] ?? 0) {
    if (fillRow(search, depth, index.letters[child] ?? 0) > search.limit) continue;
    if ((index.ends[child] ?? 0) !== 0) offer(search, child, search.rows[depth]?.[codes.length] ?? 255);
    descend(search, child, depth + 1);
  }
}

/** Computes the row of one more letter, within the band that can stay under the limit; its smallest cell. */
function fillRow({ codes, rows, limit }: Search, depth: number, letter: number): number {
  const above = rows[depth - 1];
  rows[depth] ??= new Uint8Array(codes.length + 1);
  const row = rows[depth];
  if (!above || !row) return 255;
  row.fill(255);
  if (depth <= limit) row[0] = depth;
  let smallest = row[0] ?? 255;
  const last = Math.min(codes.length, depth + limit);
  for (let column = Math.max(1, depth - limit); column <= last; column++) {
    const replaced = (above[column - 1] ?? 255) + (codes[column - 1] === letter ? 0 : 1);
    const cell = Math.min(replaced, (above[column] ?? 255) + 1, (row[column - 1] ?? 255) + 1, 255);
    row[column] = cell;
    if (cell < smallest) smallest = cell;
  }
  return smallest;
}

function offer(search: Search, node: number, distance: number): void {
  if (distance > search.limit) return;
  for (
    let number = search.index.ends[node] ?? 0;
    number !== 0;
    number = search.index.alsoEnds[number - 1] ?? 0
  ) {
    const name = search.index.names[number - 1];
    if (!name || /[<*{\s]/.test(name.text)) continue;
    if (search.best?.distance === distance && search.best.name <= name.text) continue;
    search.best = { name: name.text, componentId: name.componentId, distance };
    search.limit = distance;
  }
}
