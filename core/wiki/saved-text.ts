/** Control characters that no page can hold, and the two code points that are none (Unicode, chapter 23.7). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const notInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const trailingSpace = /[ \t\n\r]+$/;

/**
 * The text as a wiki keeps it when it is sent `text`: normalisation form C, what no page can hold as U+FFFD, line
 * ends as LF, nothing blank at the end. What templates and signatures become on saving is not foreseen. Idempotent.
 * Measured on MediaWiki 1.39 (`saved-text.wiki.test.ts`).
 */
export function savedText(text: string): string {
  return text
    .toWellFormed()
    .replace(notInText, "\ufffd")
    .normalize("NFC")
    .replace(trailingSpace, "")
    .replace(/\r\n?/g, "\n");
}
