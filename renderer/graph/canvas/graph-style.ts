import type { StylesheetJson } from "cytoscape";
import { cardStyle } from "./card-style.ts";
import { edgeStyle } from "./edge-style.ts";
import type { GraphColours } from "./graph-colours.ts";

/** Everything about how elements look, in one theme. Later rules win. */
export function graphStyle(colours: GraphColours): StylesheetJson {
  return [...cardStyle(colours), ...edgeStyle(colours)];
}
