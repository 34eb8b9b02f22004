/**
 * Fewest letters to insert, drop, change or swap with their neighbour to make `typed` out of `text`. With
 * `anywhere`, out of some part of `text`; with `prefix`, out of some beginning of it.
 * Optimal string alignment (Damerau 1964); the free ends are Sellers's (1980). O(length × length).
 */
export function letterDistance(
  typed: string,
  text: string,
  fit: "whole" | "prefix" | "anywhere" = "whole",
): number {
  const width = text.length + 1;
  let before = new Uint16Array(width);
  let above = Uint16Array.from({ length: width }, (_, column) => (fit === "anywhere" ? 0 : column));
  for (let row = 1; row <= typed.length; row++) {
    const current = new Uint16Array(width);
    current[0] = row;
    for (let column = 1; column < width; column++) {
      const same = typed.charCodeAt(row - 1) === text.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (swapped(typed, row, text, column)) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current[column] = cost;
    }
    before = above;
    above = current;
  }
  return fit === "whole" ? (above[text.length] ?? 0) : Math.min(...above);
}

function swapped(typed: string, row: number, text: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    typed.charCodeAt(row - 1) === text.charCodeAt(column - 2) &&
    typed.charCodeAt(row - 2) === text.charCodeAt(column - 1)
  );
}
