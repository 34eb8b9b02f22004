import type { Heading } from "../../core/runbook/outline.ts";

const levels = new WeakMap<readonly Heading[], number>();

/** The highest level that a runbook uses: the lowest number, 6 where it has no heading. */
export function highestLevel(outline: readonly Heading[]): number {
  const known = levels.get(outline) ?? outline.reduce((least, { level }) => Math.min(least, level), 6);
  levels.set(outline, known);
  return known;
}
