import { create } from "zustand";
import type { SavedViewEntry } from "./saved-view-entry.ts";
import type { DeletedView } from "./view-files.ts";

/** What a title is being asked for: a new view, or another title for a saved one. */
export type Naming = { readonly type: "new" } | { readonly type: "rename"; readonly entry: SavedViewEntry };

/** What was done last, or why it could not be. */
export type ViewNotice = { readonly words: string; readonly failed?: true; readonly deleted?: DeletedView };

type ViewsState = {
  readonly naming: Naming | undefined;
  readonly notice: ViewNotice | undefined;
};

/** What the list of views is asking or saying. */
export const useViews = create<ViewsState>()(() => ({ naming: undefined, notice: undefined }));
