import type { Command } from "../command.ts";
import { countWords } from "../count-words.ts";
import { problemReport } from "./problem-report.ts";

export const lintCommand: Command = {
  usage: "lint [runbook…]",
  about: "Check runbooks: names, commands, sections, links",
  options: [],
  words: [0, Number.POSITIVE_INFINITY],
  run: async ({ words, ask }) => {
    const found = await ask("lint", { runbooks: [...words] });
    const text = `${problemReport(found.problems).trimEnd()} in ${countWords(found.checked, "runbook")}\n`;
    return { json: found, text, exitCode: found.problems.length > 0 ? 1 : 0 };
  },
};
