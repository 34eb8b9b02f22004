import type { NamedView } from "../../core/schema/saved-view.ts";
import { useGraph } from "../graph/view/graph-store.ts";
import type { Applied } from "../graph/view/picture.ts";
import type { Location } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { pictureOf } from "./capture-view.ts";

/** Shows a saved view: filter, drawing and screen become what they were, as one step that undo takes back. */
export function applyView(view: NamedView): void {
  const from = useNavigation.getState().location;
  const to: Location = { screen: view.screen, ...(view.focus ? { selected: view.focus } : {}) };
  const applied: Applied = { view: view.id, from, to };
  useGraph.getState().change((before) => ({ ...pictureOf(view, before), applied }));
}

/**
 * Goes where an applied view is to be seen, and back to where one was when it is undone. Changes may wait for
 * the drawing, so this follows them instead of going along with the press. Returns a function that stops.
 */
export function followAppliedViews(): () => void {
  return useGraph.subscribe(({ history }, { history: before }) => {
    const [now, then] = [history.present.applied, before.present.applied];
    if (now === then) return;
    const undone = history.future.length > before.future.length;
    const place = undone ? then?.from : now?.to;
    if (place) goTo(place);
  });
}

/** The graph must not take a selection that comes with a view for one that wants a drawing of its own. */
function goTo({ screen, selected }: Location): void {
  useGraph.setState({ lastSelected: selected, group: undefined, edge: undefined, anchor: undefined });
  useNavigation.getState().go({ screen, selected });
}
