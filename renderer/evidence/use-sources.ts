import { useMemo } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import type { SourceRow } from "../sources/source-rows.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";

const none: readonly SourceRow[] = [];

/** Every source of the workspace by id, with its age; empty until the worker has answered. */
export function useSources(): ReadonlyMap<string, SourceRow> {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value = none } = useAnswer(generation > 0 ? () => model.sources() : undefined, [generation]);
  return useMemo(() => new Map(value.map((row) => [row.source.id, row])), [value]);
}
