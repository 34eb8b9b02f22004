/**
 * Many short strings in two typed arrays: string `n` is `chars[starts[n]] … chars[starts[n + 1] - 1]`, as
 * UTF-16 units. Nothing is decoded until it is asked for, so restoring one from bytes costs nothing.
 */
export type StringTable = { readonly chars: Uint16Array; readonly starts: Uint32Array };

/** Puts folded strings into a table, in the given order. */
export function tableOf(strings: readonly string[]): StringTable {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, index) => {
    starts[index + 1] = (starts[index] ?? 0) + text.length;
  });
  const chars = new Uint16Array(starts[strings.length] ?? 0);
  let next = 0;
  for (const text of strings) for (let at = 0; at < text.length; at++) chars[next++] = text.charCodeAt(at);
  return { chars, starts };
}

/** Number of strings in the table. */
export function tableSize(table: StringTable): number {
  return table.starts.length - 1;
}

/** String `index`, decoded. */
export function stringAt(table: StringTable, index: number): string {
  return String.fromCharCode(...table.chars.subarray(table.starts[index], table.starts[index + 1]));
}

/** Length of string `index` in UTF-16 units. */
export function lengthAt(table: StringTable, index: number): number {
  return (table.starts[index + 1] ?? 0) - (table.starts[index] ?? 0);
}

/** Whether string `index` begins with `prefix`; compares without decoding. */
export function startsWithAt(table: StringTable, index: number, prefix: string): boolean {
  const start = table.starts[index] ?? 0;
  if (lengthAt(table, index) < prefix.length) return false;
  for (let at = 0; at < prefix.length; at++) {
    if (table.chars[start + at] !== prefix.charCodeAt(at)) return false;
  }
  return true;
}

/** In a sorted table: index of the first string that is not below `text`. */
export function lowerBound(table: StringTable, text: string): number {
  let low = 0;
  let high = tableSize(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(table, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In a sorted table: index of `text`, or -1. */
export function indexIn(table: StringTable, text: string): number {
  const at = lowerBound(table, text);
  return at < tableSize(table) && compareAt(table, at, text) === 0 ? at : -1;
}

/** Order by UTF-16 units, as `<` orders strings. */
function compareAt(table: StringTable, index: number, text: string): number {
  const start = table.starts[index] ?? 0;
  const length = lengthAt(table, index);
  const shared = Math.min(length, text.length);
  for (let at = 0; at < shared; at++) {
    const difference = (table.chars[start + at] ?? 0) - text.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}
