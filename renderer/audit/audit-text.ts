import type { AuditLine, AuditWords } from "./audit-lines.ts";

const head = "| Severity | Flag | Component | Needed by | Finding |\n|---|---|---|---|---|";

/**
 * The list as a table of text that Markdown, Phabricator and people read; closed groups are named with
 * their count, so that nothing goes missing unsaid.
 */
export function auditText(lines: readonly AuditLine[], words: AuditWords): string {
  const table = lines.flatMap((line) => (line.type === "flag" ? [tableRow(line.row.flag, words)] : []));
  const closed = lines.flatMap((line) =>
    line.type === "group" && !line.open
      ? [`Not listed: ${line.group.title} (${line.group.rows.length})`]
      : [],
  );
  const parts = [table.length > 0 ? [head, ...table].join("\n") : "", closed.join("\n")];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function tableRow(
  {
    severity,
    rule,
    component,
    dependents,
    message,
    waived,
  }: Extract<AuditLine, { type: "flag" }>["row"]["flag"],
  words: AuditWords,
): string {
  const finding = waived ? `${message} Waived until ${waived.expires}: ${waived.reason}` : message;
  const cells = [
    severity === "info" ? "note" : severity,
    words.ruleTitle(rule),
    words.componentName(component),
  ];
  return `| ${[...cells, String(dependents), finding].map(cell).join(" | ")} |`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("|", "\\|");
}
