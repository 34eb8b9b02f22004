import { create } from "zustand";
import { type History, historyOf, redo, step, undo } from "./history.ts";
import { firstPicture, type Picture } from "./picture.ts";

type GraphState = {
  readonly history: History<Picture>;
  /** Component that navigation had selected when the graph last looked: another one comes from elsewhere. */
  readonly lastSelected: string | undefined;
  /** Folded group under the cursor; groups are no components, so navigation does not know them. */
  readonly group: string | undefined;
  /** Arrow selected instead of a card. */
  readonly edge: string | undefined;
  /** Card from which the arrow keys came to the present one. */
  readonly anchor: string | undefined;
  /** Whether the minimap is wanted; undefined leaves it to the size of the drawing. */
  readonly minimap: boolean | undefined;
  /** Whether it is shown when nobody has said so: above 40 cards. */
  readonly minimapShown: boolean;
  readonly legendOpen: boolean;
  /** Component for which a way to another one is being chosen. */
  readonly pathFrom: string | undefined;
  /** Whether the worker has placed the present picture's cards. */
  readonly settled: boolean;
  /** Changes that wait for that. */
  readonly waiting: readonly Change[];
  /**
   * Goes on to another picture. A change waits until the present one has its places, which the next one keeps:
   * keys pressed fast lead to the same drawing as keys pressed slowly.
   */
  readonly change: (change: (picture: Picture) => Picture) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes over what the worker decided, which is no step of its own, and goes on with what waits. */
  readonly settle: (decided: Partial<Pick<Picture, "placed" | "foldedGroups">>) => void;
};

type Change = (history: History<Picture>) => History<Picture>;

/** The graph screen's own state; it outlives a look at another screen. */
export const useGraph = create<GraphState>()((set) => {
  const request = (change: Change) =>
    set(({ waiting, ...state }) => next({ ...state, waiting: [...waiting, change] }));
  return {
    history: historyOf(firstPicture(null)),
    lastSelected: undefined,
    group: undefined,
    edge: undefined,
    anchor: undefined,
    minimap: undefined,
    minimapShown: false,
    legendOpen: false,
    pathFrom: undefined,
    settled: true,
    waiting: [],
    change: (change) => request((history) => step(history, change(history.present))),
    undo: () => request(undo),
    redo: () => request(redo),
    settle: (decided) =>
      set(({ history, waiting }) =>
        next({
          history: { ...history, present: { ...history.present, ...decided } },
          waiting,
          settled: true,
        }),
      ),
  };
});

type Progress = Pick<GraphState, "history" | "settled" | "waiting">;

/** The first waiting change that alters the picture, if the present one is settled. */
function next({ history, settled, waiting }: Progress): Progress & { readonly edge?: undefined } {
  let changed = history;
  let left = waiting;
  for (; settled && changed.present === history.present && left.length > 0; left = left.slice(1)) {
    changed = left[0]?.(changed) ?? changed;
  }
  if (changed.present === history.present) return { history: changed, settled, waiting: left };
  return { history: changed, settled: false, waiting: left, edge: undefined };
}
