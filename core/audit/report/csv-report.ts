import { ruleTexts } from "../rule-texts.ts";
import { plainLine } from "./plain-line.ts";
import type { ReportFlag } from "./report-flag.ts";

const columns = [
  "severity",
  "rule",
  "flag",
  "component",
  "name",
  "kind",
  "dependents",
  "message",
  "remedy",
  "evidence",
  "file",
  "line",
  "waived until",
  "waiver reason",
] as const;

/** Flags as RFC 4180 text: a line of names, then a line for each flag, ended by CR LF. */
export function csvReport(flags: readonly ReportFlag[]): string {
  const rows = flags.map(({ flag, name, kind, place }) => [
    flag.severity,
    flag.rule,
    ruleTexts[flag.rule].title,
    flag.component,
    name,
    kind,
    String(flag.dependents),
    flag.message,
    flag.remedy,
    flag.evidence.join("; "),
    place.file,
    String(place.line),
    flag.waived?.expires ?? "",
    flag.waived?.reason ?? "",
  ]);
  return [columns, ...rows]
    .map((row) => `${row.map((cell) => csvCell(plainLine(cell))).join(",")}\r\n`)
    .join("");
}

/**
 * One cell. What a sheet would run as a formula starts with an apostrophe instead (OWASP, "CSV injection": =, +,
 * -, @, tab, CR, LF, and the wide forms that sheets read the same way).
 */
export function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
