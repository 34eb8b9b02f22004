import { type HiddenCharacter, hiddenCharacters } from "../runbook/hidden-characters.ts";
import { disguisedLetters, lookAlikeOf } from "./lookalikes.ts";

/** Longest subject that is taken, in characters; the longest path or alert text of a real graph is shorter. */
export const longestSubject = 200;

/** What lies beyond is not even looked at: hidden characters could otherwise make a paste of any size work. */
const examined = 20 * longestSubject;
const mostListed = 5;

/**
 * A subject as somebody typed or pasted it, on one line and without characters that do not show: zero-width
 * ones, direction controls, control characters. Takes at most 200 characters. Never throws; a text of nothing
 * but blanks gives an empty one.
 *
 * @returns the text, and in sentences what was odd about it: hidden characters, letters of another script that
 * look Latin (they are kept), a cut
 */
export function cleanSubject(text: string): { readonly text: string; readonly remarks: readonly string[] } {
  const start = text.trimStart();
  const line = start
    .slice(0, examined)
    .toWellFormed()
    .replaceAll(/\s*[\r\n\t]\s*/g, " ");
  const hidden = hiddenCharacters(line);
  const whole = withoutHidden(line, hidden).replaceAll(/ {2,}/g, " ").trim();
  const characters = [...whole];
  const kept = characters.slice(0, longestSubject).join("").trimEnd();
  return {
    text: kept,
    remarks: [
      ...hiddenRemark(hidden),
      ...disguiseRemark(kept),
      ...(characters.length > longestSubject || start.length > examined
        ? [`Shortened: only its first ${longestSubject} characters were taken.`]
        : []),
    ],
  };
}

/** What takes room becomes a blank, so that two words do not run together. */
function withoutHidden(line: string, hidden: readonly HiddenCharacter[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { column, name } of hidden) {
    const at = column - 1;
    const width = (line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    pieces.push(line.slice(from, at), /space|line break/.test(name) ? " " : "");
    from = at + width;
  }
  pieces.push(line.slice(from));
  return pieces.join("");
}

function hiddenRemark(hidden: readonly HiddenCharacter[]): string[] {
  const kinds = [...new Set(hidden.map(({ code, name }) => `${code} (${name})`))];
  if (kinds.length === 0) return [];
  return [`Hidden characters were taken out: ${listed(kinds)}.`];
}

function disguiseRemark(text: string): string[] {
  const letters = disguisedLetters(text).map((letter) => {
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const { latin, script } = lookAlikeOf(letter) ?? { latin: letter, script: "" };
    return `“${letter}” (U+${code}, ${script}) looks like “${latin}”`;
  });
  if (letters.length === 0) return [];
  return [`Not all letters are what they look like: ${listed(letters)}.`];
}

function listed(items: readonly string[]): string {
  const more = items.length > mostListed ? ` and ${items.length - mostListed} more` : "";
  return items.slice(0, mostListed).join(", ") + more;
}
