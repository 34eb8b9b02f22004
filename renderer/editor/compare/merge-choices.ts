import { joinedLines } from "../../../core/editing/lines.ts";
import type { Choice, MergeChunk } from "../../../core/editing/merge-texts.ts";

/** What was chosen, by conflict: a merge that is worked out anew keeps the answers to what is still the same. */
export type Answers = ReadonlyMap<string, Choice>;

/** A conflict with its number, from 1, and the name under which its answer is kept. */
export type Conflict = { readonly chunk: MergeChunk; readonly number: number; readonly key: string };

/** The conflicts of a merge, in their order. */
export function conflictsOf(chunks: readonly MergeChunk[]): Conflict[] {
  const seen = new Map<string, number>();
  return chunks
    .filter(({ kind }) => kind === "conflict")
    .map((chunk, index) => {
      const says = JSON.stringify([chunk.base, chunk.yours, chunk.theirs]);
      const before = seen.get(says) ?? 0;
      seen.set(says, before + 1);
      return { chunk, number: index + 1, key: `${before} ${says}` };
    });
}

/** The answers in the order of the conflicts; undefined where there is none yet. */
export function choicesOf(conflicts: readonly Conflict[], answers: Answers): (Choice | undefined)[] {
  return conflicts.map(({ key }) => answers.get(key));
}

/** What a choice puts into the result; undefined without one. */
export function chosenText(
  { yours, theirs, base }: MergeChunk,
  choice: Choice | undefined,
): string | undefined {
  if (choice === undefined) return undefined;
  if (typeof choice === "object") return choice.text;
  if (choice === "yours-theirs") return both(yours, theirs);
  return choice === "theirs-yours" ? both(theirs, yours) : { yours, theirs, base }[choice];
}

/** One after the other; a last line without an end gets one where something follows it. */
function both(first: string, second: string): string {
  return joinedLines([first, second], endIn(first + second));
}

function endIn(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** From where somebody writes a result by hand: the answer so far, else both sides. */
export function startOfTyping(chunk: MergeChunk, choice: Choice | undefined): Choice {
  return { text: chosenText(chunk, choice) ?? both(chunk.yours, chunk.theirs) };
}

/** A text typed by hand, with the line ends that the two sides have. */
export function typedChoice({ yours, theirs }: MergeChunk, typed: string): Choice {
  return { text: typed.replaceAll(/\r?\n/g, endIn(yours || theirs)) };
}

/** Number of the conflict that comes next from another one, round the end; from none the first or the last. */
export function nextConflict(from: number | undefined, step: 1 | -1, count: number): number | undefined {
  if (count === 0) return undefined;
  if (from === undefined) return step === 1 ? 1 : count;
  return ((from - 1 + step + count) % count) + 1;
}

/** How far the answering has come, as a sentence. */
export function leftWords(count: number, answered: number): string {
  if (count === 0) return "Both changes fit together.";
  const left = count - answered;
  if (left === 0) return count === 1 ? "The conflict is answered." : `All ${count} conflicts are answered.`;
  return `${left} of ${count} ${count === 1 ? "conflict" : "conflicts"} left to answer.`;
}
