import { useEffect } from "react";
import { useQuery } from "../filter/filter-store.ts";
import { NoMatch } from "../filter/NoMatch.tsx";
import { ScreenBar } from "../filter/ScreenBar.tsx";
import { shownWords, tallyOf } from "../filter/shown-words.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./TreeScreen.module.css";
import { TreeView } from "./TreeView.tsx";
import { useTreeState } from "./tree-store.ts";
import { rootId, useTreeLines } from "./use-tree-lines.ts";

const noEntries = [] as const;

/** Everything the graph holds as a tree: the complete equal of the canvas for whoever cannot see it. */
export function TreeScreen() {
  const query = useQuery().trim();
  const generation = useWorkspace((state) => state.generation);
  const directory = useWorkspace((state) => state.overview?.directory) ?? noEntries;
  const expanded = useTreeState((state) => state.expanded);
  const cursor = useTreeState((state) => state.cursor);
  useReveal();
  const lines = useTreeLines(query, generation, expanded, cursor);
  const roots = lines?.get(rootId) ?? [];
  const shown = tallyOf(roots, ({ count = 0 }) => count);
  return (
    <div className={styles.screen}>
      <ScreenBar title="Tree" count={shownWords(shown, tallyOf(directory))}>
        <CollapseButton />
      </ScreenBar>
      {lines && roots.length > 0 ? <TreeView lines={lines} /> : null}
      {lines && roots.length === 0 ? <NoMatch /> : null}
      {lines ? null : <div className="empty">Reading the workspace…</div>}
    </div>
  );
}

function CollapseButton() {
  const { expanded, setExpanded } = useTreeState();
  return (
    <button type="button" className="button" disabled={expanded.length === 0} onClick={() => setExpanded([])}>
      Close all
    </button>
  );
}

/** Opens the way to a component that was selected elsewhere; a line of it under the cursor already will do. */
function useReveal(): void {
  const selected = useNavigation((state) => state.location.selected);
  const kind = useWorkspace((state) => (selected ? state.byId.get(selected)?.kind : undefined));
  useEffect(() => {
    if (!selected || !kind) return;
    const { cursor, setCursor, setExpanded } = useTreeState.getState();
    if (cursor?.split("/").at(-1) === selected) return;
    const top = `kind:${kind}`;
    setExpanded((before) => (before.includes(top) ? before : [...before, top]));
    setCursor(`${top}/${selected}`);
  }, [selected, kind]);
}
