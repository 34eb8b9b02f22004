import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { SavedViewEntry } from "./saved-view-entry.ts";

const none: readonly SavedViewEntry[] = [];

/** Every saved view of the workspace, by title. */
export function useSavedViews(): readonly SavedViewEntry[] {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value } = useAnswer(generation > 0 ? () => model.savedViews() : undefined, [generation]);
  return value ?? none;
}
