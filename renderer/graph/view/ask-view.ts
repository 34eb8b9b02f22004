import type { GraphView } from "../../../core/view/graph-view.ts";
import type { ViewRequest } from "../../../core/view/view-request.ts";

/** The worker's function that makes views. */
export type ViewPort = { readonly view: (request: ViewRequest) => Promise<GraphView> };

/** A view with the groups that were folded for it. */
export type FoldedView = { readonly view: GraphView; readonly foldedGroups: readonly string[] };

/**
 * Asks for a view in which every group of two or more is folded. Which groups there are is known only from a view, and
 * folding some makes room for others, so it asks until no open one is new: two or three times.
 */
export async function askFolded(model: ViewPort, request: ViewRequest): Promise<FoldedView> {
  const folded = new Set(request.foldedGroups);
  for (;;) {
    const view = await model.view({ ...request, foldedGroups: [...folded] });
    const fresh = view.groups.filter((group) => !group.folded && group.count > 1 && !folded.has(group.id));
    if (fresh.length === 0) return { view, foldedGroups: [...folded] };
    for (const { id } of fresh) folded.add(id);
  }
}
