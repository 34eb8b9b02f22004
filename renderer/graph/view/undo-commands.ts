import type { Command } from "../../commands/command-store.ts";
import { useGraph } from "./graph-store.ts";
import type { History } from "./history.ts";
import type { Picture } from "./picture.ts";

/** Undo and redo of everything that changes what is shown: filter, layout, hops, pins, applied views. */
export function undoCommands({
  past,
  future,
}: Pick<History<Picture>, "past" | "future">): readonly Command[] {
  const { undo, redo } = useGraph.getState();
  return [
    {
      ...{ id: "view.undo", title: "Undo the last change of the view", group: "View", keys: ["Ctrl+Z"] },
      run: undo,
      ...(past.length > 0 ? {} : { disabled: "The view has not been changed." }),
    },
    {
      ...{ id: "view.redo", title: "Redo the change of the view", group: "View" },
      keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
      run: redo,
      ...(future.length > 0 ? {} : { disabled: "Nothing has been undone." }),
    },
  ];
}
