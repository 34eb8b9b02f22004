/**
 * How well a title answers what was typed. 4: it is the title. 3: the title begins with it, word for word. 2: the
 * title begins with it, in the middle of a word. 1: each typed word begins a word of the title. 0: none of that.
 */
export type TitleGrade = 0 | 1 | 2 | 3 | 4;

/** Capitals and signs between words make no difference. */
export function titleGrade(title: string, typed: string): TitleGrade {
  const words = wordsOf(title);
  const asked = wordsOf(typed);
  const last = asked.length - 1;
  if (last < 0) return 0;
  const begins = asked.every((word, at) => (at < last ? words[at] === word : words[at]?.startsWith(word)));
  if (begins && words[last] === asked[last]) return words.length === asked.length ? 4 : 3;
  if (begins) return 2;
  return asked.every((word) => words.some((known) => known.startsWith(word))) ? 1 : 0;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
