import type { AlignType, Table, TableCell } from "mdast";
import { inline } from "./inline.ts";
import type { Scope } from "./scope.ts";

/** A table of the wiki: one line to a cell, short rows filled up. */
export function table({ children, align }: Table, scope: Scope): string {
  const [header, ...rows] = children;
  const width = header?.children.length ?? 0;
  const cells = (row: readonly TableCell[], sign: string) =>
    Array.from({ length: width }, (_, column) => cell(row[column], sign, align?.[column], scope));
  return [
    '{| class="wikitable"',
    ...cells(header?.children ?? [], "!"),
    ...rows.flatMap((row) => ["|-", ...cells(row.children, "|")]),
    "|}",
  ].join("\n");
}

/** The blank keeps a minus, plus or brace of the text from being the table's. */
function cell(node: TableCell | undefined, sign: string, align: AlignType | undefined, scope: Scope): string {
  const style = align ? ` style="text-align:${align}" |` : "";
  return `${sign}${style} ${node ? inline(node.children, { ...scope, cell: true }) : ""}`;
}
