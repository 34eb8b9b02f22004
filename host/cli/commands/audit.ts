import { type Flag, ruleIds, severities } from "../../../core/audit/flag.ts";
import type { OperationInput, OperationOutput } from "../../../core/contract.ts";
import { type Command, type OptionValues, oneOf } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableJson, printableValue } from "../printable.ts";
import { severityWord } from "../severity-word.ts";
import { table } from "../table.ts";

const formats = ["text", "json", "sarif", "junit", "csv", "wikitext", "task"] as const;

export const auditCommand: Command = {
  usage:
    "audit [--fail-on critical|warning|info] [--format text|json|sarif|junit|csv|wikitext|task] [--rule R]… [--component ID] [--today DATE]",
  about: "List what is undocumented, untracked, frozen without a reason, contradictory or out of date",
  options: ["fail-on", "format", "rule", "component", "today"],
  words: [0, 0],
  run: async ({ options, ask, io }) => {
    const failOn = oneOf("fail-on", severities, options["fail-on"]);
    const format = oneOf("format", formats, options.format) ?? "text";
    const question = questionFrom(options);
    const found = await ask("audit", question);
    const exitCode = failOn !== undefined && reaches(found.flags, failOn) ? 1 : 0;
    if (format === "json") return { json: found, text: `${printableJson(found)}\n`, exitCode };
    if (format === "text") return { json: found, text: inText(printableValue(found), io.colour), exitCode };
    const report = await ask("exportAudit", { ...question, format, ...(failOn ? { failOn } : {}) });
    return { json: report, text: report.text, exitCode };
  },
};

function questionFrom({ rule, component, today }: OptionValues): OperationInput<"audit"> {
  const rules = rule?.flatMap((text) => oneOf("rule", ruleIds, text) ?? []);
  return {
    ...(rules ? { rules } : {}),
    ...(component === undefined ? {} : { component }),
    ...(today === undefined ? {} : { today }),
  };
}

/** Whether a flag that is not waived is at least that severe. */
function reaches(flags: readonly Flag[], failOn: Flag["severity"]): boolean {
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  return flags.some((flag) => !flag.waived && counted.includes(flag.severity));
}

function inText({ flags, counts }: OperationOutput<"audit">, colour: boolean): string {
  const rows = flags.map((flag) => [
    flag.waived ? "waived" : severityWord(flag.severity, colour),
    flag.rule,
    flag.component,
    flag.message,
  ]);
  const { critical, warning, info } = counts.bySeverity;
  return `${table(rows)}${rows.length > 0 ? "\n" : ""}${critical} critical, ${countWords(warning, "warning")}, ${info} info${waivedInWords(counts)}\n`;
}

function waivedInWords({ waived, waiversExpiring = 0 }: OperationOutput<"audit">["counts"]): string {
  if (waived === 0) return "";
  return `; ${waived} waived${waiversExpiring > 0 ? `, ${waiversExpiring} of them for less than 15 days` : ""}`;
}
