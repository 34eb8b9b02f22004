import { useMemo } from "react";
import { NoMatch } from "../filter/NoMatch.tsx";
import { ScreenBar } from "../filter/ScreenBar.tsx";
import { shownWords, tallyOf } from "../filter/shown-words.ts";
import { useFilteredIds } from "../filter/use-filtered-ids.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { listLines, sortEntries } from "./columns.ts";
import styles from "./ListScreen.module.css";
import { ListTable } from "./ListTable.tsx";
import { useList } from "./list-store.ts";

const noEntries = [] as const;

/** Every component as a table: filtered, sorted worst first, and as quick with ten thousand as with ten. */
export function ListScreen() {
  const directory = useWorkspace((state) => state.overview?.directory) ?? noEntries;
  const ready = useWorkspace((state) => state.generation > 0);
  const { order, grouped, toggleGroups } = useList();
  const { ids } = useFilteredIds();
  const sorted = useMemo(() => sortEntries(directory, order), [directory, order]);
  const shown = useMemo(() => (ids ? sorted.filter(({ id }) => ids.has(id)) : sorted), [sorted, ids]);
  const lines = useMemo(() => listLines(shown, grouped), [shown, grouped]);
  return (
    <div className={styles.screen}>
      <ScreenBar title="List" count={shownWords(tallyOf(shown), tallyOf(directory))}>
        <button type="button" className="button" aria-pressed={grouped} onClick={toggleGroups}>
          Group by kind
        </button>
      </ScreenBar>
      {shown.length > 0 ? <ListTable lines={lines} /> : null}
      {ready && shown.length === 0 ? <NoMatch /> : null}
      {ready ? null : <ListSkeleton />}
    </div>
  );
}

/** The table's shape while the workspace is read. */
function ListSkeleton() {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {Array.from({ length: 12 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never change
        <div key={row} className="skeleton" />
      ))}
    </div>
  );
}
