import { useMemo } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import type { GraphView, ViewEdge } from "../../core/view/graph-view.ts";
import type { Point } from "../../core/view/view-request.ts";
import { useDock } from "../evidence/dock-store.ts";
import type { PointerActions } from "../graph/canvas/pointer.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { gradedLines } from "./question.ts";

/** What the pointer does on the rings: select, open in the graph, prove a step. */
export function useRingsActions(
  impact: Impact,
  view: GraphView | undefined,
  select: (id: string) => void,
  openMenu: (at: Point) => void,
): Omit<PointerActions, "hover" | "camera"> {
  return useMemo(
    () => ({
      select,
      open(id) {
        if (useWorkspace.getState().byId.has(id))
          useNavigation.getState().go({ screen: "graph", selected: id });
      },
      pathTo: select,
      chooseEdge(id) {
        const edge = view?.edges.find((known) => known.id === id);
        if (edge) proveStep(impact, edge);
      },
      background: () => undefined,
      moved: () => undefined,
      menu(id, at) {
        if (id === undefined || !useWorkspace.getState().byId.has(id)) return;
        select(id);
        openMenu(at);
      },
    }),
    [impact, view, select, openMenu],
  );
}

/** An arrow is a step of somebody's reason: its evidence is what can be said about it. */
function proveStep(impact: Impact, edge: ViewEdge): void {
  for (const { line } of gradedLines(impact)) {
    const hop = line.hops.find(({ from, to }) => from === edge.from && to === edge.to);
    if (!hop) continue;
    const { byId } = useWorkspace.getState();
    const nameOf = (id: string) => byId.get(id)?.name ?? id;
    const title = `${nameOf(hop.from)} ${hop.words} ${nameOf(hop.to)}`;
    useDock.getState().show({ title, evidence: hop.evidence });
    return;
  }
}
