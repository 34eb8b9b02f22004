import { useWorkspace } from "../workspace/workspace-store.ts";
import { setQuery, useQuery } from "./filter-store.ts";
import styles from "./NoMatch.module.css";

/** Says that nothing passes the filter, and why that proves little. */
export function NoMatch() {
  const query = useQuery();
  const overview = useWorkspace((state) => state.overview);
  if (!overview) return null;
  if (overview.counts.components === 0) {
    return <p className="empty">Nothing imported yet. Open the sample, or point me at a checkout.</p>;
  }
  const missing = overview.sourcesKnown - overview.sourcesLooked;
  return (
    <div className={`empty ${styles.message}`} role="status">
      <p>
        No node matches “{query.trim()}”.
        {missing > 0
          ? ` ${missing} of ${overview.sourcesKnown} known sources have not been looked in, so this is not proof that nothing uses it.`
          : ` All ${overview.sourcesKnown} known sources have been looked in; a source nobody knows of could still use it.`}
      </p>
      <p className={styles.action}>
        <button type="button" className="button" onClick={() => setQuery("")}>
          Clear the filter
        </button>
      </p>
    </div>
  );
}
