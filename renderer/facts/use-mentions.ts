import type { Mentions } from "../../core/editing/graph-mentions.ts";
import { useServices } from "../app/services.ts";
import { type Pending, useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";

/** What names a component, asked again whenever the workspace has changed. */
export function useMentions(component: string): Pending<Mentions> {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  return useAnswer(() => model.mentions(component), [component, generation]);
}
