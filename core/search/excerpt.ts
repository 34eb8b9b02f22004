const reach = 36;

/**
 * The words around the first place where one of `forms` stands as a word, on one line with `…` where text was
 * left out; undefined where none occurs. Forms are lower case, the most wanted first.
 */
export function excerpt(text: string, forms: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  for (const form of forms) {
    const at = wordAt(lower, form);
    if (at !== -1) return around(text, at, form.length);
  }
  return undefined;
}

function wordAt(lower: string, form: string): number {
  for (let at = lower.indexOf(form); at !== -1; at = lower.indexOf(form, at + 1)) {
    if (!isLetter(lower.charAt(at - 1)) && !isLetter(lower.charAt(at + form.length))) return at;
  }
  return -1;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function around(text: string, at: number, length: number): string {
  let start = Math.max(0, at - reach);
  let end = Math.min(text.length, at + length + reach);
  if (start > 0) start += /^\S*\s+/.exec(text.slice(start, at))?.[0].length ?? 0;
  if (end < text.length) end -= /\s+\S*$/.exec(text.slice(at + length, end))?.[0].length ?? 0;
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  return `${start > 0 ? "…" : ""}${words}${end < text.length ? "…" : ""}`;
}
