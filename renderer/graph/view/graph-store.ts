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
  /** Goes on to another picture. */
  readonly change: (change: (picture: Picture) => Picture) => void;
  /** Takes over what the worker decided (places, folded groups); no step of its own. */
  readonly settle: (settled: Pick<Picture, "placed" | "foldedGroups">) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** The graph screen's own state; it outlives a look at another screen. */
export const useGraph = create<GraphState>()((set) => ({
  history: historyOf(firstPicture(null)),
  lastSelected: undefined,
  group: undefined,
  edge: undefined,
  anchor: undefined,
  minimap: undefined,
  minimapShown: false,
  legendOpen: false,
  pathFrom: undefined,
  change: (change) =>
    set(({ history }) => ({ history: step(history, change(history.present)), edge: undefined })),
  settle: (settled) =>
    set(({ history }) => ({ history: { ...history, present: { ...history.present, ...settled } } })),
  undo: () => set(({ history }) => ({ history: undo(history), edge: undefined })),
  redo: () => set(({ history }) => ({ history: redo(history), edge: undefined })),
}));
