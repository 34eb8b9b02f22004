import type { Flag } from "../../../core/audit/flag.ts";
import { parseReference } from "../../evidence/locator.ts";

/** One side of a contradiction as the table shows it. */
export type ShownClaim = {
  readonly words: string;
  readonly evidence: readonly string[];
  /** Sources that it rests on, by id, each once. */
  readonly sources: readonly string[];
  /** Day, month or year for which it is said. */
  readonly asOf?: string;
  /** Date of the state that was read. */
  readonly captured?: string;
};

/** The sides of a contradiction, in the order of the flag; none stands for the right one. */
export function claimsOf(flag: Flag): readonly ShownClaim[] {
  if (!flag.claims) return statementsOf(flag);
  return flag.claims.map(({ value, evidence, asOf, captured }) => ({
    words: sentence(value),
    ...{ evidence, sources: sourcesOf(evidence) },
    ...(asOf ? { asOf } : {}),
    ...(captured ? { captured } : {}),
  }));
}

/** A flag that tells its sides only in words: "this ≠ that". What each rests on is then not known apart. */
function statementsOf({ message, evidence }: Flag): readonly ShownClaim[] {
  return message
    .split(" ≠ ")
    .map((words) => ({ words: sentence(words), evidence, sources: sourcesOf(evidence) }));
}

function sourcesOf(evidence: readonly string[]): readonly string[] {
  return [...new Set(evidence.map((reference) => parseReference(reference).source))];
}

function sentence(words: string): string {
  const text = words.trim();
  // A host name or a path keeps its letters: only a plain word takes a capital.
  const first = /^[a-z]+(?=\s)/.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return `${first}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
}
