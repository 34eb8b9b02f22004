import { selectionInWords } from "../graph/words.ts";
import type { ViewModel, ViewRequest } from "./view-request.ts";

/** The sentence under the canvas: about the selection or the focus, otherwise about what is shown and why. */
export function viewInWords(model: ViewModel, request: ViewRequest, shown: number, total: number): string {
  const { graph } = model;
  const id = request.selected ?? request.focus;
  const component = id === null ? undefined : graph.components[graph.indexOf.get(id) ?? -1];
  if (component) return selectionInWords(component, graph, model.flagsOf);
  if (graph.components.length === 0) return "There are no components in this workspace yet.";
  if (total === 0) return "Nothing matches this filter. What is not in the graph cannot match.";
  const counts = `Showing ${shown} of ${total} ${total === 1 ? "card" : "cards"}`;
  if (request.groupBy !== "none") return `${counts}, grouped by ${request.groupBy}.`;
  if (request.filter.matched || model.searchFilter) return `${counts} for this query.`;
  return `${counts}: what is flagged as critical or warning, worst first, and what that touches.`;
}
