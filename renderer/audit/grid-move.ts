import type { AuditLine } from "./audit-lines.ts";

/** What a key does: go to a line, or open or close a group. */
export type GridMove = { readonly to?: number; readonly toggle?: string };

const page = 10;

/**
 * Keys of a treegrid (WAI-ARIA Authoring Practices): arrows, Home, End, Page; Right opens a group, Left
 * closes it or leads from a row to its group.
 *
 * @param at the current line, -1 for none
 * @returns undefined for keys that do nothing here
 */
export function gridMove(key: string, lines: readonly AuditLine[], at: number): GridMove | undefined {
  const last = lines.length - 1;
  if (last < 0) return undefined;
  const line = lines[at];
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(last, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "PageDown":
      return { to: Math.min(last, at + page) };
    case "PageUp":
      return { to: Math.max(0, at - page) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: last };
    case "ArrowRight":
      if (line?.type !== "group") return {};
      return line.open ? { to: Math.min(last, at + 1) } : { toggle: line.group.key };
    case "ArrowLeft":
      if (line?.type === "group") return line.open ? { toggle: line.group.key } : {};
      return { to: groupLineOf(lines, at) };
    default:
      return undefined;
  }
}

function groupLineOf(lines: readonly AuditLine[], at: number): number {
  for (let index = at; index > 0; index--) if (lines[index]?.type === "group") return index;
  return 0;
}

/** The nearest flag below (`step` 1) or above (-1), over the heads of groups; -1 where there is none. */
export function nextFlag(lines: readonly AuditLine[], at: number, step: 1 | -1): number {
  for (let index = at + step; index >= 0 && index < lines.length; index += step) {
    if (lines[index]?.type === "flag") return index;
  }
  return -1;
}
