import { parseQuery } from "../../../core/search/query.ts";
import { type Command, wholeNumber } from "../command.ts";
import { printable, printableValue } from "../printable.ts";
import { table } from "../table.ts";

export const searchCommand: Command = {
  usage: "search <text> [--limit N]",
  about: "Find components, runbooks and sections by name, address, path, alert, words or filters",
  options: ["limit"],
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ words, options, ask, io }) => {
    const limit = wholeNumber("limit", options.limit);
    const typed = words.join(" ");
    for (const problem of parseQuery(typed).problems) io.err(`${printable(problem)}\n`);
    const found = await ask("search", { query: typed, ...(limit === undefined ? {} : { limit }) });
    const { query, results } = printableValue(found);
    const rows = results.map(({ type, id, anchor, title, kind, why }) => [
      kind ?? type,
      anchor ? `${id}#${anchor}` : id,
      title,
      why,
    ]);
    const none = `Nothing recorded matches “${query}”. That proves nothing about what has not been looked in.\n`;
    return {
      json: found,
      text: rows.length > 0 ? table([["KIND", "ID", "TITLE", "WHY"], ...rows]) : none,
      exitCode: rows.length > 0 ? 0 : 1,
    };
  },
};
