import { useQuery } from "../../filter/filter-store.ts";
import { NoMatch } from "../../filter/NoMatch.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";

/** What stands where no card is: why, and what can be done about it. */
export function EmptyGraph({ words }: { readonly words: string }) {
  const query = useQuery().trim();
  const components = useWorkspace((state) => state.overview?.counts.components ?? 0);
  if (query !== "" || components === 0) return <NoMatch />;
  return (
    <p className="empty" role="status">
      {words}
    </p>
  );
}
