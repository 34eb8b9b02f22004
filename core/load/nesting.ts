const newline = 10;
const blank = 32;
const dash = 45;
const question = 63;

/**
 * 1-based line on which `text` nests deeper than `limit` by flow brackets, indentation or marks in a row
 * (`- - -`, `? ? ?`), or 0. A rough count that errs high, made before parsing because the parser recurses.
 */
export function deeperThan(text: string, limit: number): number {
  let brackets = 0;
  let line = 1;
  let indent = 0;
  let marks = 0;
  let atStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newline) {
      line++;
      indent = 0;
      marks = 0;
      atStart = true;
    } else if (code === 91 || code === 123) {
      if (++brackets > limit) return line;
      atStart = false;
    } else if (code === 93 || code === 125) {
      brackets = Math.max(0, brackets - 1);
      atStart = false;
    } else if (atStart && code === blank) {
      if (++indent > limit * 4) return line;
    } else if (atStart && (code === dash || code === question) && text.charCodeAt(at + 1) === blank) {
      if (++marks > limit) return line;
    } else atStart = false;
  }
  return 0;
}
