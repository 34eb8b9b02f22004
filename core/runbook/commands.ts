import type { Code, Root } from "mdast";
import { dangersIn, isCommandLanguage } from "./dangers.ts";
import { type HiddenCharacter, hiddenCharacters } from "./hidden-characters.ts";
import { placeholdersIn } from "./placeholders.ts";
import { lineOf, walk } from "./walk.ts";

/** A fenced block of a runbook. */
export type Command = {
  /** First word of the info string: `sh`, `text`. */
  readonly language?: string;
  /** Meant to be run: a shell, SQL or script language. */
  readonly runnable: boolean;
  /** Carries the word `danger` in its info string. */
  readonly marked: boolean;
  /** What known dangerous shapes in it do, in words; empty for blocks that are not runnable. */
  readonly dangers: readonly string[];
  /** Marked, or of a known dangerous shape. */
  readonly danger: boolean;
  readonly text: string;
  /** 1-based line of the opening fence. */
  readonly line: number;
  readonly column: number;
  /** Names between angle brackets, without them, in order, each once. */
  readonly placeholders: readonly string[];
  /** Lines counted from the first line of `text`. */
  readonly hidden: readonly HiddenCharacter[];
};

/**
 * The fenced blocks of a runbook in order.
 *
 * @param firstLine line of the file on which the body starts; 1 counts from the body
 */
export function commandsOf(tree: Root, firstLine = 1): Command[] {
  const commands: Command[] = [];
  for (const node of walk(tree)) if (node.type === "code") commands.push(commandOf(node, firstLine));
  return commands;
}

function commandOf(node: Code, firstLine: number): Command {
  const runnable = isCommandLanguage(node.lang ?? undefined);
  const marked = /(^|[\s{.,])danger(ous)?($|[\s},])/i.test(node.meta ?? "");
  const dangers = runnable ? dangersIn(node.value) : [];
  return {
    ...(node.lang ? { language: node.lang } : {}),
    runnable,
    marked,
    dangers,
    danger: marked || dangers.length > 0,
    text: node.value,
    line: lineOf(node, firstLine),
    column: node.position?.start.column ?? 1,
    placeholders: placeholdersIn(node.value),
    hidden: hiddenCharacters(node.value),
  };
}
