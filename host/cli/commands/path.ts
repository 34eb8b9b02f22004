import type { OperationOutput } from "../../../core/contract.ts";
import { type Command, wholeNumber } from "../command.ts";
import { printableValue } from "../printable.ts";
import { table } from "../table.ts";

export const pathCommand: Command = {
  usage: "path <from> <to> [--limit N]",
  about: "Show how one component needs another, with the evidence of each step",
  options: ["limit"],
  words: [2, 2],
  run: async ({ words, options, ask }) => {
    const limit = wholeNumber("limit", options.limit);
    const [from = "", to = ""] = words;
    const found = await ask("path", { from, to, ...(limit === undefined ? {} : { limit }) });
    return { json: found, text: inText(printableValue(found)), exitCode: found.paths.length > 0 ? 0 : 1 };
  },
};

function inText({ words, hops }: OperationOutput<"path">): string {
  const ways = hops.filter((way) => way.length > 0);
  const tables = ways.map((way, index) => {
    const rows = way.map((hop) => [hop.from, hop.words, hop.to, hop.evidence[0] ?? ""]);
    return `\n${ways.length > 1 ? `${index + 1}.\n` : ""}${table(rows, "  ")}`;
  });
  return `${words}\n${tables.join("")}`;
}
