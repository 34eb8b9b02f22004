import type { Statement } from "../impact/impact-schema.ts";
import { codeInMarkdown, plainInMarkdown } from "./plain-markdown.ts";

/** Evidence shown in one line; the app has the rest. */
const shown = 3;

/** A statement with what proves it, as one line of Markdown. */
export function statementLine({ words, evidence }: Statement): string {
  const sentence = plainInMarkdown(words);
  const ended = /[.?”]$/.test(sentence) ? sentence : `${sentence}.`;
  if (evidence.length === 0) return ended;
  const more = evidence.length > shown ? ` and ${evidence.length - shown} more` : "";
  return `${ended} Evidence: ${evidence.slice(0, shown).map(codeInMarkdown).join(", ")}${more}.`;
}
