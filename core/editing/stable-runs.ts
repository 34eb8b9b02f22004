/** Lines that stand in all of several texts one after the other: where they start in each, and how many. */
export type StableRun = { readonly starts: readonly number[]; readonly length: number };

/**
 * Lines that certainly belong together in two or three texts, in order: those at the start and the end that are
 * equal, and between them those that each text holds exactly once, in the same order in all (patience diff, Bram
 * Cohen). O(n log n), so that what is left over for a costlier comparison is short.
 */
export function stableRuns(texts: readonly (readonly string[])[]): StableRun[] {
  const shortest = Math.min(...texts.map((lines) => lines.length));
  const [first = [], ...others] = texts;
  let head = 0;
  while (head < shortest && others.every((lines) => lines[head] === first[head])) head++;
  let tail = 0;
  const fromEnd = (lines: readonly string[]) => lines[lines.length - 1 - tail];
  while (tail < shortest - head && others.every((lines) => fromEnd(lines) === fromEnd(first))) tail++;
  const runs: StableRun[] = head > 0 ? [{ starts: texts.map(() => 0), length: head }] : [];
  for (const anchor of anchorsOf(texts, head, tail)) addTo(runs, anchor);
  if (tail > 0)
    addTo(
      runs,
      texts.map((lines) => lines.length - tail),
      tail,
    );
  return runs;
}

function addTo(runs: StableRun[], starts: readonly number[], length = 1): void {
  const last = runs.at(-1);
  const goesOn = last?.starts.every((start, index) => start + last.length === starts[index]) === true;
  if (last && goesOn) runs[runs.length - 1] = { starts: last.starts, length: last.length + length };
  else runs.push({ starts, length });
}

/** Positions in each text of the lines that all hold once, in increasing order everywhere. */
function anchorsOf(texts: readonly (readonly string[])[], head: number, tail: number): number[][] {
  const [first = [], ...others] = texts;
  const places = others.map((lines) => onlyPlaces(lines, head, lines.length - tail));
  const own = onlyPlaces(first, head, first.length - tail);
  const anchors: number[][] = [];
  for (const [line, place] of own) {
    const elsewhere = places.map((map) => map.get(line) ?? -1);
    if (place !== -1 && !elsewhere.includes(-1)) anchors.push([place, ...elsewhere]);
  }
  // Each side is asked by itself, so that the result does not depend on which of them comes first.
  const chosen = others.map((_, index) => new Set(longestIncreasing(anchors, index + 1)));
  return anchors.filter((anchor) => chosen.every((side) => side.has(anchor)));
}

/** Place of each line, -1 for a line that is there more than once; in the order of first places. */
function onlyPlaces(lines: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = from; index < to; index++) {
    const line = lines[index] ?? "";
    places.set(line, places.has(line) ? -1 : index);
  }
  return places;
}

/** The longest part of a list in which one coordinate increases: patience sorting with links back. */
function longestIncreasing(items: readonly number[][], side: number): number[][] {
  const tops: number[] = [];
  const back = new Int32Array(items.length).fill(-1);
  const value = (index: number | undefined) => items[index ?? -1]?.[side] ?? -1;
  for (let index = 0; index < items.length; index++) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value(tops[middle]) < value(index)) low = middle + 1;
      else high = middle;
    }
    back[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const chosen: number[][] = [];
  for (let index = tops.at(-1) ?? -1; index !== -1; index = back[index] ?? -1) {
    const item = items[index];
    if (item) chosen.push(item);
  }
  return chosen.reverse();
}
