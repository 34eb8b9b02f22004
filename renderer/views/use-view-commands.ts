import { useEffect } from "react";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useGraph } from "../graph/view/graph-store.ts";
import { undoCommands } from "../graph/view/undo-commands.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { applyView, followAppliedViews } from "./apply-view.ts";
import { isViewScreen } from "./capture-view.ts";
import { useSavedViews } from "./use-saved-views.ts";
import { useViews } from "./views-store.ts";

const elsewhere = "Only graph, list, tree and audit show a view.";

/** Saving and showing views, and undo and redo of what is shown, from keys, menus and the palette. */
export function useViewCommands(): void {
  const screen = useNavigation((state) => state.location.screen);
  const history = useGraph((state) => state.history);
  const entries = useSavedViews();
  useEffect(followAppliedViews, []);
  const here = isViewScreen(screen);
  const save: Command = {
    ...{ id: "view.save", title: "Save this view…", group: "View", keys: [] },
    run: () => useViews.setState({ naming: { type: "new" } }),
  };
  const show = entries.map(
    ({ view }): Command => ({
      ...{ id: `view.show.${view.id}`, title: `View: ${view.title}`, group: "View", keys: [] },
      run: () => applyView(view),
    }),
  );
  const canUndo = history.past.length > 0;
  const canRedo = history.future.length > 0;
  useOfferCommands(
    [...(here ? undoCommands(history) : []), here ? save : { ...save, disabled: elsewhere }, ...show],
    [here, canUndo, canRedo, entries],
  );
}
