import { useMemo } from "react";
import type { SavedView } from "../../core/schema/saved-view.ts";
import { useServices } from "../app/services.ts";
import { useGraph } from "../graph/view/graph-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { captureView, isViewScreen } from "./capture-view.ts";
import type { SavedViewEntry } from "./saved-view-entry.ts";
import { type DeletedView, deleteView, restoreView, rewriteView, saveView } from "./view-files.ts";
import { useViews, type ViewNotice } from "./views-store.ts";

/** What is shown at this moment, as a view of that title. */
function shownNow(title: string): SavedView {
  const { screen } = useNavigation.getState().location;
  const picture = useGraph.getState().history.present;
  return captureView(title, picture, isViewScreen(screen) ? screen : "graph");
}

/** Says how it went. @returns whether it went well */
async function told(work: () => Promise<ViewNotice>): Promise<boolean> {
  try {
    useViews.setState({ notice: await work() });
    return true;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    useViews.setState({ notice: { words, failed: true } });
    return false;
  }
}

export type ViewActions = {
  /** Each answers whether it went well; how it went is said in the list. */
  readonly save: (title: string) => Promise<boolean>;
  readonly rename: (entry: SavedViewEntry, title: string) => Promise<boolean>;
  readonly replace: (entry: SavedViewEntry) => Promise<boolean>;
  readonly remove: (entry: SavedViewEntry) => Promise<boolean>;
  readonly restore: (deleted: DeletedView) => Promise<boolean>;
};

/** Everything that writes the files of views. */
export function useViewActions(): ViewActions {
  const services = useServices();
  return useMemo(
    () => ({
      save: (title) =>
        told(async () => {
          await saveView(services, shownNow(title));
          return { words: `Saved “${title}”.` };
        }),
      rename: (entry, title) =>
        told(async () => {
          const { id: _, file: __, ...view } = entry.view;
          await rewriteView(services, entry, { ...view, title });
          return { words: `“${entry.view.title}” is now “${title}”.` };
        }),
      replace: (entry) =>
        told(async () => {
          await rewriteView(services, entry, shownNow(entry.view.title));
          return { words: `“${entry.view.title}” holds what is shown.` };
        }),
      remove: (entry) =>
        told(async () => {
          const deleted = await deleteView(services, entry);
          return { words: `Deleted “${deleted.title}”.`, deleted };
        }),
      restore: (deleted) =>
        told(async () => {
          await restoreView(services, deleted);
          return { words: `“${deleted.title}” is back.` };
        }),
    }),
    [services],
  );
}
