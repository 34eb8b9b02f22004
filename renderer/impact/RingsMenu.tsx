import { useMemo } from "react";
import type { Point } from "../../core/view/view-request.ts";
import { commandsOf, useCommands } from "../commands/command-store.ts";
import { GraphMenu } from "../graph/menu/GraphMenu.tsx";

type Props = {
  readonly at: Point | undefined;
  readonly onClose: () => void;
  readonly finalFocus: HTMLElement | null;
};

/** What can be done with a selected card, as everywhere. */
export function RingsMenu({ at, onClose, finalFocus }: Props) {
  const offers = useCommands((state) => state.offers);
  const groups = useMemo(() => [commandsOf(offers).filter(({ group }) => group === "Selection")], [offers]);
  return <GraphMenu {...{ at, groups, onClose, finalFocus }} title="What to do with this card" />;
}
