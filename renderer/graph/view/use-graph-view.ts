import { useEffect, useMemo, useRef } from "react";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type { GraphView } from "../../../core/view/graph-view.ts";
import { useServices } from "../../app/services.ts";
import { type Pending, useAnswer } from "../../app/use-answer.ts";
import { useFilteredIds } from "../../filter/use-filtered-ids.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { askFolded } from "./ask-view.ts";
import { useGraph } from "./graph-store.ts";
import { type Picture, requestOf, stayingPlaces } from "./picture.ts";

/** A view, and the picture it was made for. */
export type Drawn = { readonly view: GraphView; readonly picture: Picture };

/**
 * The view of the present picture, selection and filter, from the worker. The last good one stays while the
 * next is on its way; a view that differs in its words only keeps its identity, so nothing is drawn again.
 */
export function useGraphView(selected: string | undefined): Pending<Drawn> & { readonly words: string } {
  const { model } = useServices();
  const picture = useGraph((state) => state.history.present);
  const generation = useWorkspace((state) => state.generation);
  const { ids } = useFilteredIds();
  const { request, question } = useMemo(() => questionOf(picture, selected, ids), [picture, selected, ids]);
  const ask = async () => {
    const answer = picture.foldsAll ? await askFolded(model, request) : { view: await model.view(request) };
    // Between the components of a way lies much that was not asked for.
    const view = picture.path ? { ...answer.view, bridges: [], moreBridges: 0 } : answer.view;
    return { ...answer, view, picture, question };
  };
  const { value, error, waiting } = useAnswer(generation > 0 ? ask : undefined, [question, generation]);
  useSettle(value?.question === question ? value : undefined, error, picture);
  useEffect(() => {
    const { show } = useGraph.getState();
    show(true);
    return () => show(false);
  }, []);
  const drawn = useStable(value);
  return {
    waiting,
    ...(drawn ? { value: drawn } : {}),
    ...(error ? { error } : {}),
    words: value?.view.words ?? "",
  };
}

type Answered = Drawn & { readonly foldedGroups?: readonly string[] };

/** Tells the store where the worker put the cards. A failure settles too: what waits must not wait for ever. */
function useSettle(answer: Answered | undefined, error: string | undefined, picture: Picture): void {
  useEffect(() => {
    const { settled, settle, history } = useGraph.getState();
    if (history.present !== picture) return;
    if (error !== undefined && !settled) settle({});
    if (!answer) return;
    const { view, foldedGroups } = answer;
    const cards = [...view.nodes, ...view.groups.filter(({ folded }) => folded)];
    const placed = stayingPlaces(picture.placed, cards, cardSize);
    if (settled && JSON.stringify(placed) === JSON.stringify(picture.placed)) return;
    settle({ placed, ...(foldedGroups ? { foldedGroups } : {}) });
  }, [answer, error, picture]);
}

/** The request, and as text all of it that can change the answer: places only keep what is already there. */
function questionOf(picture: Picture, selected: string | undefined, ids: ReadonlySet<string> | undefined) {
  const request = requestOf(picture, selected, ids);
  const asked = { ...request, placed: undefined, round: picture.round };
  return {
    request,
    question: JSON.stringify(picture.foldsAll ? { ...asked, foldedGroups: undefined } : asked),
  };
}

/** The same object as before while nothing but the words has changed. */
function useStable(value: Drawn | undefined): Drawn | undefined {
  const kept = useRef<{ readonly key: string; readonly drawn: Drawn } | undefined>(undefined);
  if (!value) return kept.current?.drawn;
  if (kept.current?.drawn.view === value.view) return kept.current.drawn;
  const key = JSON.stringify({ ...value.view, words: "" });
  if (kept.current?.key !== key) kept.current = { key, drawn: { view: value.view, picture: value.picture } };
  return kept.current.drawn;
}
