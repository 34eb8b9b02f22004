import { useMemo } from "react";
import { useNavigation } from "../../navigation/navigation-store.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { setQuery, useQuery } from "../filter-store.ts";
import { useFilteredIds } from "../use-filtered-ids.ts";
import styles from "./Facets.module.css";
import { FlagFacet } from "./FlagFacet.tsx";
import { facetCounts } from "./facet-counts.ts";
import { KindFacet } from "./KindFacet.tsx";
import { OwnerFacet } from "./OwnerFacet.tsx";
import { SourceFacet } from "./SourceFacet.tsx";

/** The filter as things to press; every press writes into the filter line, or into the drawing's own filter. */
export function Facets() {
  const directory = useWorkspace((state) => state.overview?.directory);
  const query = useQuery();
  const { ids } = useFilteredIds();
  const screen = useNavigation((state) => state.location.screen);
  const counts = useMemo(() => facetCounts(directory ?? [], ids), [directory, ids]);
  if (!directory) return null;
  return (
    <section className={styles.facets} aria-labelledby="facets-title">
      <div className={styles.top}>
        <h2 id="facets-title">Filter</h2>
        <span className="muted">
          {ids ? `${ids.size} of ${directory.length}` : `all ${directory.length}`}
        </span>
        {query.trim() ? (
          <button type="button" className="button quiet small" onClick={() => setQuery("")}>
            Clear
          </button>
        ) : null}
      </div>
      <FlagFacet ids={ids} />
      <KindFacet counts={counts.kinds} />
      <OwnerFacet counts={counts.owners} />
      {screen === "graph" ? <SourceFacet /> : null}
    </section>
  );
}
