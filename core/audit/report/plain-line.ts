/**
 * Text from a workspace as one line for a file that other programs read: blanks and control characters become
 * one space, marks that turn the reading direction and halves of characters become U+FFFD.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, "\uFFFD")
    .trim();
}
