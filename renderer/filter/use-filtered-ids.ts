import { useMemo } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import type { FilterAnswer } from "./filter-port.ts";
import { useQuery } from "./filter-store.ts";
import { latestOnly } from "./latest-only.ts";

const noProblems: readonly string[] = [];
const askFilter = latestOnly<FilterAnswer>();

/** Ids that pass the shared filter, undefined while it lets everything through, and what is wrong with it. */
export function useFilteredIds(): {
  readonly ids: ReadonlySet<string> | undefined;
  readonly problems: readonly string[];
} {
  const { model } = useServices();
  const query = useQuery().trim();
  const generation = useWorkspace((state) => state.generation);
  const { value, error } = useAnswer(
    query && generation > 0
      ? () => askFilter(`${generation} ${query}`, () => model.filter(query))
      : undefined,
    [query, generation],
  );
  const list = query ? value?.ids : undefined;
  const ids = useMemo(() => (list ? new Set(list) : undefined), [list]);
  const failure = useMemo(() => (error ? [error] : noProblems), [error]);
  if (!query) return { ids: undefined, problems: noProblems };
  return { ids, problems: value?.problems ?? failure };
}
