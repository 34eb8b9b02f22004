import { create } from "zustand";
import { type History, historyOf, redo, step, undo } from "./history.ts";
import { filterBy, firstPicture, type Picture } from "./picture.ts";

type GraphState = {
  readonly history: History<Picture>;
  /** When the last letter of the filter was typed, while the next one belongs to the same step; milliseconds. */
  readonly typedAt: number | undefined;
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
  /** Whether the graph is on screen; without it nobody places cards, and no change waits for that. */
  readonly onScreen: boolean;
  /** Whether the worker has placed the present picture's cards. */
  readonly settled: boolean;
  /** Changes that wait for that. */
  readonly waiting: readonly Change[];
  /**
   * Goes on to another picture. A change waits until the present one has its places, which the next one keeps:
   * keys pressed fast lead to the same drawing as keys pressed slowly.
   */
  readonly change: (change: (picture: Picture) => Picture) => void;
  /**
   * Another filter text, at once. Letters typed in a row are one step; a press, which has no `now`, is one of its
   * own. `now` in milliseconds.
   */
  readonly filter: (query: string, now?: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Says whether the graph is on screen. */
  readonly show: (onScreen: boolean) => void;
  /** Takes over what the worker decided, which is no step of its own, and goes on with what waits. */
  readonly settle: (decided: Partial<Pick<Picture, "placed" | "foldedGroups">>) => void;
};

type Change = (history: History<Picture>) => History<Picture>;

/** A pause this long between two letters makes the second one a step of its own. */
const pauseMs = 1_000;

/** The graph's own state, and the history of every change to what is shown; it outlives a look at another screen. */
export const useGraph = create<GraphState>()((set) => {
  const request = (change: Change) =>
    set(({ waiting, ...state }) => ({
      ...next({ ...state, waiting: [...waiting, change] }),
      typedAt: undefined,
    }));
  return {
    history: historyOf(firstPicture(null)),
    typedAt: undefined,
    lastSelected: undefined,
    group: undefined,
    edge: undefined,
    anchor: undefined,
    minimap: undefined,
    minimapShown: false,
    legendOpen: false,
    pathFrom: undefined,
    onScreen: false,
    settled: true,
    waiting: [],
    change: (change) => request((history) => step(history, change(history.present))),
    filter: (query, now) =>
      set(({ history, typedAt }) => {
        if (query === history.present.query) return {};
        const goesOn = typedAt !== undefined && now !== undefined && now - typedAt < pauseMs;
        if (goesOn && query === history.past.at(-1)?.query)
          return { history: takenBack(history), typedAt: undefined };
        const present = filterBy(history.present, query);
        return { history: goesOn ? { ...history, present } : step(history, present), typedAt: now };
      }),
    undo: () => request(undo),
    redo: () => request(redo),
    show: (onScreen) => set((state) => ({ ...next({ ...state, onScreen }), onScreen })),
    settle: (decided) =>
      set(({ history, waiting, onScreen }) =>
        next({
          history: { ...history, present: { ...history.present, ...decided } },
          waiting,
          onScreen,
          settled: true,
        }),
      ),
  };
});

/** Without the step that was being typed: the text is the old one again. Cards stay where they are. */
function takenBack({ past, present }: History<Picture>): History<Picture> {
  return { past: past.slice(0, -1), present: { ...present, query: past.at(-1)?.query ?? "" }, future: [] };
}

type Progress = Pick<GraphState, "history" | "onScreen" | "settled" | "waiting">;
type Next = Pick<GraphState, "history" | "settled" | "waiting"> & { readonly edge?: undefined };

/** The first waiting change that alters the picture, if the present one is settled; all of them off screen. */
function next({ history, onScreen, settled, waiting }: Progress): Next {
  let changed = history;
  let left = waiting;
  const goesOn = () => !onScreen || (settled && changed.present === history.present);
  for (; goesOn() && left.length > 0; left = left.slice(1)) changed = left[0]?.(changed) ?? changed;
  if (changed.present === history.present) return { history: changed, settled, waiting: left };
  return { history: changed, settled: false, waiting: left, edge: undefined };
}
