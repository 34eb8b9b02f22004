import { type Flag, ruleIds, severities } from "../../../core/audit/flag.ts";
import type { OperationOutput } from "../../../core/contract.ts";
import { CliFailure, type Command } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableValue } from "../printable.ts";
import { severityWord } from "../severity-word.ts";
import { table } from "../table.ts";

export const auditCommand: Command = {
  usage: "audit [--fail-on critical|warning|info] [--rule R]… [--component ID] [--today DATE]",
  about: "List what is undocumented, untracked, frozen without a reason, contradictory or out of date",
  options: ["fail-on", "rule", "component", "today"],
  words: [0, 0],
  run: async ({ options, ask, io }) => {
    const failOn = oneOf("fail-on", severities, options["fail-on"]);
    const rules = options.rule?.map((rule) => oneOf("rule", ruleIds, rule) ?? rule) as
      | Flag["rule"][]
      | undefined;
    const found = await ask("audit", {
      ...(rules ? { rules } : {}),
      ...(options.component === undefined ? {} : { component: options.component }),
      ...(options.today === undefined ? {} : { today: options.today }),
    });
    const failed = failOn !== undefined && reaches(found.flags, failOn);
    return { json: found, text: inText(printableValue(found), io.colour), exitCode: failed ? 1 : 0 };
  },
};

function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  text: string | undefined,
): T | undefined {
  if (text === undefined) return undefined;
  const value = allowed.find((item) => item === text);
  if (value) return value;
  throw new CliFailure(2, "bad-input", `--${name} takes one of ${allowed.join(", ")}, not “${text}”.`);
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
  const waived = counts.waived > 0 ? `; ${counts.waived} waived` : "";
  return `${table(rows)}${rows.length > 0 ? "\n" : ""}${critical} critical, ${countWords(warning, "warning")}, ${info} info${waived}\n`;
}
