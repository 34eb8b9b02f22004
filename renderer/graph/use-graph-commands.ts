import { useMemo } from "react";
import type { GraphView } from "../../core/view/graph-view.ts";
import { type Direction, walk } from "../../core/view/walk.ts";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import { graphCommands } from "./graph-commands.ts";
import { useGraph } from "./view/graph-store.ts";

type Context = {
  readonly view: GraphView | undefined;
  readonly cursor: string | undefined;
  /** The arrow keys move the cursor while the canvas has the keyboard. */
  readonly walks: boolean;
  readonly canvas: () => CanvasHandle | null;
  /** Moves the cursor to a card that was reached from another one. */
  readonly moveTo: (id: string, from: string | undefined) => void;
};

/** Offers the graph's commands and returns them, for its menus. */
export function useGraphCommands({ view, cursor, walks, canvas, moveTo }: Context): readonly Command[] {
  const anchor = useGraph((state) => state.anchor);
  const group = view?.groups.find(({ id, folded }) => folded && id === cursor);
  const node = view?.nodes.find(({ id }) => id === cursor);
  const target = node?.id ?? group?.id;
  const picture = useGraph((state) => state.history.present);
  const commands = useMemo(
    () =>
      graphCommands({
        ...{ target, isGroup: group !== undefined, targetGroup: group?.id ?? node?.group },
        ...{ picture, canvas, ownsEnter: walks },
      }),
    [target, group, node, picture, canvas, walks],
  );
  const walking = view && walks ? walkCommands(view, cursor, anchor, moveTo) : [];
  useOfferCommands([...commands, ...walking], [commands, view, walks, cursor, anchor, moveTo]);
  return commands;
}

const directions: readonly { readonly to: Direction; readonly title: string; readonly key: string }[] = [
  { to: "left", title: "To what needs this", key: "Left" },
  { to: "right", title: "To what this needs", key: "Right" },
  { to: "up", title: "Previous card on that side", key: "Up" },
  { to: "down", title: "Next card on that side", key: "Down" },
  { to: "home", title: "Back to the focus", key: "Home" },
];

function walkCommands(
  view: GraphView,
  cursor: string | undefined,
  anchor: string | undefined,
  moveTo: Context["moveTo"],
): Command[] {
  return directions.map(({ to, title, key }) => ({
    ...{ id: `graph.walk.${to}`, title, group: "Graph", keys: [key] },
    run: () => {
      const start = cursor ?? view.focus ?? view.nodes[0]?.id;
      if (start === undefined) return;
      // The first press shows where one is.
      const next = cursor === undefined ? start : walk(view, start, to, anchor);
      if (next !== undefined) moveTo(next, to === "left" || to === "right" ? cursor : anchor);
    },
  }));
}
