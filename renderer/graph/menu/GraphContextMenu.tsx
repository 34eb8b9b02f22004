import type { Point } from "../../../core/view/view-request.ts";
import type { Command } from "../../commands/command-store.ts";
import { useDock } from "../../evidence/dock-store.ts";
import { useNavigation } from "../../navigation/navigation-store.ts";
import type { CanvasHandle } from "../canvas/canvas-handle.ts";
import { canvasCommandIds, cardCommandIds } from "../graph-commands.ts";
import { GraphMenu } from "./GraphMenu.tsx";

type Props = {
  readonly menu: { readonly card: boolean; readonly at: Point } | undefined;
  readonly commands: readonly Command[];
  readonly onClose: () => void;
  readonly canvas: () => CanvasHandle | null;
};

/** The menu of a card, or that of the empty canvas. */
export function GraphContextMenu({ menu, commands, onClose, canvas }: Props) {
  const selected = useNavigation((state) => state.location.selected);
  const named = (ids: readonly string[]) => commands.filter(({ id }) => ids.includes(id));
  const forCard = [named(cardCommandIds), selected ? [evidence(selected)] : []].filter(
    (group) => group.length > 0,
  );
  return (
    <GraphMenu
      at={menu?.at}
      title={menu?.card ? "What to do with this card" : "What to do with the view"}
      groups={menu?.card ? forCard : [named(canvasCommandIds)]}
      onClose={onClose}
      finalFocus={canvas()?.element() ?? null}
    />
  );
}

function evidence(id: string): Command {
  return {
    ...{ id: "selection.evidence", title: "Evidence", group: "Selection", keys: ["E"] },
    run: () => useDock.getState().showComponent(id),
  };
}
