import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { Completion } from "./filter-port.ts";
import { latestOnly } from "./latest-only.ts";

const none: readonly Completion[] = [];
const askCompletions = latestOnly<readonly Completion[]>();

/** Field names and values that fit what stands before the cursor; none where the worker cannot tell. */
export function useCompletions(text: string, cursor: number): readonly Completion[] {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value } = useAnswer(
    generation > 0
      ? () => askCompletions(`${generation} ${cursor} ${text}`, () => model.completions(text, cursor))
      : undefined,
    [text, cursor, generation],
  );
  return value ?? none;
}
