import { useSources } from "../../evidence/use-sources.ts";
import { useGraph } from "../../graph/view/graph-store.ts";
import { toggleSource } from "../../graph/view/picture.ts";
import styles from "./Facets.module.css";

/** A switch for each source that facts rest on; only the drawing knows them. */
export function SourceFacet() {
  const sources = useSources();
  const change = useGraph((state) => state.change);
  const hidden = useGraph((state) => state.history.present.filter.hiddenSources);
  const rows = [...sources.values()].filter(({ components }) => components > 0);
  if (rows.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>Source</legend>
      <p className={styles.hint}>Leaves out of the drawing what rests on it alone.</p>
      <ul className={styles.rows}>
        {rows.map(({ source, components }) => (
          <li key={source.id}>
            <label className={styles.row} title={`${source.title}: cited by ${components} components`}>
              <input
                type="checkbox"
                checked={!hidden?.includes(source.id)}
                onChange={() => change((picture) => toggleSource(picture, source.id))}
              />
              <span className={styles.wrapped}>{source.title}</span>
              <span className={styles.count}>{components}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
