import { useMemo } from "react";
import type { GraphView } from "../../core/view/graph-view.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { bridgeId } from "./canvas/elements.ts";
import type { PointerActions } from "./canvas/pointer.ts";
import { selectInGraph } from "./view/follow-selection.ts";
import { useGraph } from "./view/graph-store.ts";
import { focusOn, pin, reveal, toggleGroup, withoutPath } from "./view/picture.ts";

/** Moves the cursor to a card: a component becomes the selection, a folded group has only the cursor. */
export function moveCursor(view: GraphView, id: string, anchor?: string): void {
  if (view.nodes.some((node) => node.id === id)) selectInGraph(id);
  else useGraph.setState({ group: id, edge: undefined });
  useGraph.setState({ anchor });
}

type Extra = {
  readonly drawPath: (from: string, to: string) => Promise<void>;
  readonly openMenu: PointerActions["menu"];
};

/** What the pointer does on the canvas. */
export function useCanvasActions(
  view: GraphView | undefined,
  { drawPath, openMenu }: Extra,
): Omit<PointerActions, "hover" | "camera"> {
  return useMemo(() => {
    const { change } = useGraph.getState();
    const isGroup = (id: string) => view?.groups.some((group) => group.id === id) ?? false;
    const select = (id: string) => view && moveCursor(view, id);
    return {
      select,
      open: (id) =>
        change((picture) => (isGroup(id) ? toggleGroup(picture, id) : focusOn(withoutPath(picture), id))),
      pathTo(id) {
        const from = useNavigation.getState().location.selected;
        if (from === undefined || from === id || isGroup(id)) select(id);
        else void drawPath(from, id);
      },
      chooseEdge(id) {
        const bridge = view?.bridges.find((known) => bridgeId(known) === id);
        const kindOf = (component: string) => useWorkspace.getState().byId.get(component)?.kind;
        if (bridge) change((picture) => reveal(picture, bridge.hiddenIds, kindOf));
        else useGraph.setState({ edge: id });
      },
      background: () => useGraph.setState({ edge: undefined, group: undefined }),
      moved: (id, place) => change((picture) => pin(picture, id, place)),
      menu(id, place) {
        if (id !== undefined) select(id);
        openMenu(id, place);
      },
    };
  }, [view, drawPath, openMenu]);
}
