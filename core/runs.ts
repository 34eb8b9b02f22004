/** A stretch of a list that stands in an earlier one already, or values that do not. */
export type Run<T> = { readonly from: number; readonly count: number } | { readonly values: readonly T[] };

/**
 * Says `now` by what of `before` it holds, in the fewest stretches: the very same objects, not equal ones. A list
 * of which one value changed becomes two stretches and that value, however long it is. O(before + now).
 */
export function runsOf<T extends object>(before: readonly T[], now: readonly T[]): Run<T>[] {
  const placeOf = new Map(before.map((value, at) => [value, at]));
  const runs: ({ from: number; count: number } | { values: T[] })[] = [];
  for (const value of now) {
    const last = runs.at(-1);
    const place = placeOf.get(value);
    if (place === undefined) {
      if (last && "values" in last) last.values.push(value);
      else runs.push({ values: [value] });
    } else if (last && "from" in last && last.from + last.count === place) last.count++;
    else runs.push({ from: place, count: 1 });
  }
  return runs;
}

/**
 * The list that `runsOf` was given as `now`.
 *
 * @throws RangeError when the stretches do not lie in `before`: they were made from another list
 */
export function fromRuns<T>(before: readonly T[], runs: readonly Run<T>[]): T[] {
  return runs.flatMap((run) => {
    if ("values" in run) return run.values;
    if (run.from + run.count > before.length)
      throw new RangeError("The list is not the one that was changed.");
    return before.slice(run.from, run.from + run.count);
  });
}

/** Whether these stretches are the whole of a list of that length, in its order. */
export function isWhole(runs: readonly Run<unknown>[], length: number): boolean {
  const [first, second] = runs;
  if (!first) return length === 0;
  return second === undefined && "from" in first && first.from === 0 && first.count === length;
}

/** Whether two lists hold the very same values in the same order. */
export function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === right.length && left.every((value, at) => value === right[at]));
}
