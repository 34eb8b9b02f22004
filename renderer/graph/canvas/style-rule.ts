import type { StylesheetJson } from "cytoscape";

/** One rule of cytoscape's stylesheet. */
export type StyleRule = StylesheetJson[number];

/** The published types know neither data mappers everywhere nor all properties of this version. */
export function rule(selector: string, style: Readonly<Record<string, unknown>>): StyleRule {
  return { selector, style } as StyleRule;
}

export const monoFont = 'ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace';
export const sansFont =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
