import type { Point } from "../../../core/view/view-request.ts";
import { type Command, commandsOf, useCommands } from "../../commands/command-store.ts";
import type { CanvasHandle } from "../canvas/canvas-handle.ts";
import { canvasCommandIds, cardCommandIds } from "../graph-commands.ts";
import { useGraph } from "../view/graph-store.ts";
import { GraphMenu } from "./GraphMenu.tsx";

type Props = {
  readonly menu: { readonly card: boolean; readonly at: Point } | undefined;
  readonly commands: readonly Command[];
  readonly onClose: () => void;
  readonly canvas: () => CanvasHandle | null;
};

/** The menu of a card, with all that can be done with a selection, or that of the empty canvas. */
export function GraphContextMenu({ menu, commands, onClose, canvas }: Props) {
  const offers = useCommands((state) => state.offers);
  const isGroup = useGraph((state) => state.group !== undefined);
  const offered = commandsOf(offers);
  const named = (ids: readonly string[]) => {
    const known = [...commands, ...offered.filter(({ id }) => !commands.some((other) => other.id === id))];
    return known.filter(({ id }) => ids.includes(id));
  };
  const ofSelection = isGroup ? [] : offered.filter(({ group }) => group === "Selection");
  const groups = menu?.card ? [named(cardCommandIds), ofSelection] : [named(canvasCommandIds)];
  return (
    <GraphMenu
      at={menu?.at}
      title={menu?.card ? "What to do with this card" : "What to do with the view"}
      groups={groups.filter((group) => group.length > 0)}
      onClose={onClose}
      finalFocus={canvas()?.element() ?? null}
    />
  );
}
