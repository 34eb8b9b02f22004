import type { Impact } from "../impact/impact-schema.ts";
import { codeInMarkdown } from "./plain-markdown.ts";
import { statementLine } from "./statement-line.ts";

/** The blind spots that could hold more, and all commands that would show what they hold, each once. */
export function lookFirstSection({ grades, subject }: Impact): string {
  const lines = grades.couldHideMore;
  if (lines.length === 0)
    return "## Before you start\n\nNo blind spot is known that could hold this kind of value.";
  const items = lines.map(({ because, evidence }) => `- [ ] ${statementLine({ words: because, evidence })}`);
  const commands = [...new Set(lines.flatMap(({ howToLook }) => howToLook ?? []))];
  const introduction = `${lines.length} places could hold ${codeInMarkdown(subject)}, or a way to it, and nobody has looked in them for this graph.`;
  return ["## Before you start", introduction, items.join("\n"), ...howTo(commands)].join("\n\n");
}

function howTo(commands: readonly string[]): string[] {
  if (commands.length === 0) return [];
  const longest = Math.max(
    0,
    ...commands.flatMap((command) => command.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = "`".repeat(Math.max(3, longest + 1));
  return ["How to look, without changing anything:", `${fence}sh\n${commands.join("\n")}\n${fence}`];
}
