import { commandsOf } from "../commands.ts";
import type { LintRule } from "./context.ts";
import { problemAtLine } from "./place.ts";

/** Dangerous commands without a mark, and characters in commands that nobody sees. */
export const lintCommands: LintRule = function* (runbook, tree) {
  for (const command of commandsOf(tree, runbook.bodyLine)) {
    if (command.dangers.length > 0 && !command.marked) {
      const what = `This command ${command.dangers.join(" and ")}, and is not marked.`;
      const remedy = `Write “${command.language} danger” behind the fence.`;
      yield problemAtLine(runbook, command.line, command.column, { severity: "warning", what, remedy });
    }
    for (const hidden of command.hidden) {
      const what = `Hidden character in a command: ${hidden.code} (${hidden.name}).`;
      const words = { severity: "error", what, remedy: "Delete it, or type the command again." } as const;
      yield problemAtLine(runbook, command.line + hidden.line, command.column - 1 + hidden.column, words);
    }
  }
};
