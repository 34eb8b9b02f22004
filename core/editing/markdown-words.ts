import { unfinishedMarks } from "../runbook/unfinished.ts";

/**
 * A fact of the graph as Markdown that shows just it: what looks like a name, a path or a placeholder stands in
 * backticks, what would be markup is escaped, line ends become blanks. Empty for a fact that says of itself that it
 * is not written yet.
 */
export function markdownWords(fact: string): string {
  const line = fact.replace(/\s+/g, " ").trim();
  if (unfinishedMarks(line).length > 0) return "";
  const words = line
    .split(" ")
    .map((word) => (/[<>*[\]{}|\\&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u.test(word) ? quoted(word) : word));
  return words
    .join(" ")
    .replaceAll("` `", " ")
    .replace(/^(#+|[-+=~]+|\d+[.)])(?= |$)/, "\\$1");
}

/** A name as Markdown: in backticks where it is one word that no sentence would hold. */
export function markdownName(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  return /^[^\s`]*[\d./_~:-][^\s`]*$/.test(line) ? `\`${line}\`` : markdownWords(line);
}

function quoted(word: string): string {
  if (word.includes("`")) return word.replace(/[\\`*_[\]<>{}|&]/g, "\\$&");
  const end = /[,;:.]*$/.exec(word)?.[0] ?? "";
  return `\`${word.slice(0, word.length - end.length)}\`${end}`;
}
