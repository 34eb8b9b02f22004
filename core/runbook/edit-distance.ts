/**
 * Levenshtein distance of two texts, or `limit + 1` as soon as it must be larger: the dynamic programme of
 * Wagner and Fischer, kept to a band of 2 · limit + 1 cells per row (Ukkonen 1985). O(limit · length).
 */
export function editDistance(left: string, right: string, limit: number): number {
  const over = limit + 1;
  if (Math.abs(left.length - right.length) > limit) return over;
  let row = Array.from({ length: right.length + 1 }, (_, column) => Math.min(column, over));
  for (let i = 1; i <= left.length; i++) {
    const next = new Array<number>(right.length + 1).fill(over);
    if (i <= limit) next[0] = i;
    let smallest = next[0] ?? over;
    const last = Math.min(right.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const same = left.charCodeAt(i - 1) === right.charCodeAt(j - 1);
      const cell = Math.min(
        (row[j - 1] ?? over) + (same ? 0 : 1),
        (row[j] ?? over) + 1,
        (next[j - 1] ?? over) + 1,
        over,
      );
      next[j] = cell;
      if (cell < smallest) smallest = cell;
    }
    if (smallest > limit) return over;
    row = next;
  }
  return row[right.length] ?? over;
}
