import type { OperationOutput } from "../../../core/contract.ts";
import type { Command } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableValue } from "../printable.ts";
import { table } from "../table.ts";

export const structureCommand: Command = {
  usage: "structure",
  about: "Show single points of failure, circles that matter at recovery, and what is redundant",
  options: [],
  words: [0, 0],
  run: async ({ ask }) => {
    const found = await ask("structure", {});
    return { json: found, text: inText(printableValue(found)), exitCode: 0 };
  },
};

function inText({ singlePoints, recoveryCycles, redundancyGroups }: OperationOutput<"structure">): string {
  const points = singlePoints.map(({ id, takesDown, because }) => [`${takesDown}`, id, because]);
  return [
    section(countWords(singlePoints.length, "single point"), table(points, "  ")),
    section(countWords(recoveryCycles.length, "recovery circle"), lines(recoveryCycles)),
    section(countWords(redundancyGroups.length, "redundant need"), lines(redundancyGroups)),
    "Only what is recorded is counted; what has not been looked in may need more.\n",
  ].join("\n");
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function lines(items: readonly { readonly words: string }[]): string {
  return items.map(({ words }) => `  ${words}\n`).join("");
}
