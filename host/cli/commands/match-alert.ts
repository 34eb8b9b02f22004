import type { OperationOutput } from "../../../core/contract.ts";
import { CliFailure, type Command, wholeNumber } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableValue } from "../printable.ts";

export const matchAlertCommand: Command = {
  usage: "match-alert <text|-> [--limit N]",
  about: "From the text of an alert to its check, its component and its runbook; - reads standard input",
  options: ["limit"],
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ words, options, ask, io }) => {
    const limit = wholeNumber("limit", options.limit);
    const text = words.length === 1 && words[0] === "-" ? await io.readInput() : words.join(" ");
    if (text.trim() === "") throw new CliFailure(2, "bad-input", "The alert's text is empty.");
    const found = await ask("matchAlert", { text, ...(limit === undefined ? {} : { limit }) });
    return { json: found, text: inText(printableValue(found)), exitCode: found.matches.length > 0 ? 0 : 1 };
  },
};

function inText({ matches, understood }: OperationOutput<"matchAlert">): string {
  if (matches.length === 0) {
    const words = understood.length > 0 ? understood.join(", ") : "nothing";
    return `No known alert matches. Understood: ${words}.\n`;
  }
  return `${countWords(matches.length, "match").replace(/matchs$/, "matches")}\n${matches.map(matchText).join("")}`;
}

function matchText(match: OperationOutput<"matchAlert">["matches"][number], index: number): string {
  const runbooks = match.runbooks.map(
    ({ id, section, title, status }) => `${id}${section ? `#${section}` : ""} (${title}, ${status})`,
  );
  return [
    `\n${index + 1}. ${match.alert}\n`,
    `   check      ${match.check}\n`,
    `   component  ${match.component}\n`,
    `   why        ${match.why}\n`,
    `   chain      ${match.chain.join(" → ")}\n`,
    ...match.hops.map(
      (hop) => `              ${hop.from} ${hop.words} ${hop.to}  [${hop.evidence[0] ?? ""}]\n`,
    ),
    ...(runbooks.length > 0 ? runbooks : ["none is written"]).map((line) => `   runbook    ${line}\n`),
  ].join("");
}
