import { useEffect, useRef } from "react";
import type { GraphView } from "../../../core/view/graph-view.ts";
import type { Location } from "../../navigation/location.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { useGraph } from "./graph-store.ts";
import { focusOn, withoutPath } from "./picture.ts";

/** How a new selection came about. */
export type Arrival = {
  /** It is among the drawn cards. */
  readonly drawn: boolean;
  /** Back or forward was used: somebody looks again at what they had. */
  readonly walked: boolean;
  /** It was chosen in the node panel, beside the drawing. */
  readonly beside: boolean;
};

/**
 * Whether a selection from outside of the graph becomes its focus: always when it was searched for or linked
 * to; when it was found beside the drawing or walked back to, only if it is not drawn, so that nothing jumps.
 */
export function becomesFocus({ drawn, walked, beside }: Arrival): boolean {
  return !drawn || !(walked || beside);
}

type Moment = {
  readonly location: Location;
  readonly past: readonly Location[];
  readonly future: readonly Location[];
};

/** Whether navigation went back or forward between two moments. */
export function isWalk(before: Moment, after: Moment): boolean {
  return after.location === before.past.at(-1) || after.location === before.future[0];
}

/** Selects a component from within the graph: the focus stays. */
export function selectInGraph(id: string): void {
  useGraph.setState({ lastSelected: id, group: undefined, edge: undefined });
  useNavigation.getState().select(id);
}

/** Makes what is selected elsewhere the graph's focus, now and while the graph is shown. */
export function useFollowSelection(view: GraphView | undefined): void {
  const drawn = useRef(view);
  drawn.current = view;
  useEffect(() => {
    const arrive = (id: string | undefined, arrival: Omit<Arrival, "drawn">) => {
      const { lastSelected, change } = useGraph.getState();
      if (id === lastSelected) return;
      useGraph.setState({ lastSelected: id, group: undefined, edge: undefined, anchor: undefined });
      const isDrawn = drawn.current?.nodes.some((node) => node.id === id) ?? false;
      if (id && becomesFocus({ ...arrival, drawn: isDrawn }))
        change((picture) => focusOn(withoutPath(picture), id));
    };
    arrive(useNavigation.getState().location.selected, { walked: false, beside: false });
    return useNavigation.subscribe((after, before) => {
      if (after.location === before.location || after.location.screen !== "graph") return;
      const beside = document.activeElement?.closest(`[data-region="inspector"]`) instanceof Element;
      arrive(after.location.selected, { walked: isWalk(before, after), beside });
    });
  }, []);
}
