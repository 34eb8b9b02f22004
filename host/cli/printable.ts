/** C0 and C1 controls, and the marks that turn the reading direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const treacherous = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from a workspace as a terminal may show it: on one line, and without characters that command the terminal
 * or make a name look like another. They are written out, as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replace(/[\n\t\r]+/g, " ").replace(treacherous, (character) => `\\u{${hex(character)}}`);
}

/** The same for every text inside a value. */
export function printableValue<T>(value: T): T {
  if (typeof value === "string") return printable(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => printableValue(item)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [printable(key), printableValue(item)]),
  ) as T;
}

/** JSON in which such characters are escaped too; it parses to the very same value. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(treacherous, (character) =>
    character === "\n" ? character : `\\u${hex(character).padStart(4, "0")}`,
  );
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16);
}
