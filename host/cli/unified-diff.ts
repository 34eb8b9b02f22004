import { lineDiff } from "../../core/editing/line-diff.ts";
import { printable } from "./printable.ts";

/**
 * What changed between two texts as a unified diff; nothing where nothing did.
 *
 * @param names of the two, for the head
 */
export function unifiedDiff(before: string, after: string, [from, to]: readonly [string, string]): string {
  const { hunks } = lineDiff(before, after);
  if (hunks.length === 0) return "";
  const marks = { same: " ", removed: "-", added: "+" } as const;
  return [
    `--- ${printable(from)}`,
    `+++ ${printable(to)}`,
    ...hunks.flatMap(({ beforeLine, beforeCount, afterLine, afterCount, lines }) => [
      `@@ -${beforeLine},${beforeCount} +${afterLine},${afterCount} @@`,
      ...lines.map(({ kind, text }) => `${marks[kind]}${printable(text)}`),
    ]),
    "",
  ].join("\n");
}
