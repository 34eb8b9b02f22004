import { problemsAsJunit, problemsAsSarif } from "../../../core/audit/report/problem-report.ts";
import type { OperationOutput } from "../../../core/contract.ts";
import { type Command, oneOf } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableJson } from "../printable.ts";
import { problemReport } from "./problem-report.ts";

const formats = ["text", "json", "sarif", "junit"] as const;
type Format = (typeof formats)[number];

export const lintCommand: Command = {
  usage: "lint [runbook…] [--format text|json|sarif|junit]",
  about: "Check runbooks: names, commands, sections, links",
  options: ["format"],
  words: [0, Number.POSITIVE_INFINITY],
  run: async ({ words, options, ask }) => {
    const format = oneOf("format", formats, options.format) ?? "text";
    const found = await ask("lint", { runbooks: [...words] });
    return { json: found, text: inFormat(format, found), exitCode: found.problems.length > 0 ? 1 : 0 };
  },
};

function inFormat(format: Format, found: OperationOutput<"lint">): string {
  const { problems, checked } = found;
  switch (format) {
    case "json":
      return `${printableJson(found)}\n`;
    case "sarif":
      return problemsAsSarif(problems);
    case "junit":
      return problemsAsJunit(problems);
    case "text":
      return `${problemReport(problems).trimEnd()} in ${countWords(checked, "runbook")}\n`;
  }
}
