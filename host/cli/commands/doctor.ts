import type { Command } from "../command.ts";
import { countWords } from "../count-words.ts";
import { problemReport } from "./problem-report.ts";

export const doctorCommand: Command = {
  usage: "doctor",
  about: "Check that the workspace reads; nothing is written",
  options: [],
  words: [0, 0],
  run: async ({ ask }) => {
    const found = await ask("doctor", {});
    const counts = Object.entries(found.counts).map(([noun, count]) => countWords(count, noun.slice(0, -1)));
    const failed = found.problems.some((problem) => problem.severity === "error");
    return {
      json: found,
      text: `${counts.join(", ")}\n${problemReport(found.problems)}`,
      exitCode: failed ? 1 : 0,
    };
  },
};
