import type { Command } from "../commands/command-store.ts";
import { type TitleGrade, titleGrade } from "./title-grade.ts";

/** What was found in the workspace, as far as it is compared with commands. */
type Found = { readonly id: string; readonly title: string; readonly why: string };

const mostShown = 5;
/** One or two letters begin a word of half the commands. */
const shortestAsked = 3;

/**
 * Commands that answer a text typed without a prefix, the best first.
 *
 * @param found what else answers it, the best first
 * @returns them, and whether they come before what was found: a name that is the text, or answers it as well as the
 *   best command, stays first, for names are what is looked for in a hurry
 */
export function commandsFor(
  commands: readonly Command[],
  text: string,
  found: readonly Found[],
): { readonly commands: readonly Command[]; readonly first: boolean } {
  if (text.trim().length < shortestAsked) return { commands: [], first: false };
  const graded = commands
    .map((command) => ({ command, grade: command.disabled ? 0 : titleGrade(command.title, text) }))
    .filter(({ grade }) => grade > 0)
    .sort((a, b) => b.grade - a.grade)
    .slice(0, mostShown);
  const best = graded[0]?.grade ?? 0;
  const bestFound = Math.max(0, ...found.map((one) => foundGrade(one, text)));
  return { commands: graded.map(({ command }) => command), first: best > bestFound };
}

/** Another name that is the text stands at the end of the reason: “alias x”, “alert x”. */
function foundGrade({ id, title, why }: Found, text: string): TitleGrade {
  const asked = text.trim().toLowerCase();
  const otherName = /^(?!beginning of|part of|text|opening)\S+ (.+)$/.exec(why)?.[1]?.toLowerCase();
  return id.toLowerCase() === asked || otherName === asked ? 4 : titleGrade(title, text);
}
