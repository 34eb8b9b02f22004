import { type ComponentKind, componentKinds } from "../../../core/schema/component-kinds.ts";
import { kinds } from "../../../core/view/kinds.ts";
import { KindMark } from "../../workspace/KindMark.tsx";
import { setQuery, useQuery } from "../filter-store.ts";
import { onlyValue, passes, toggleValue, wordsOf } from "../query-words.ts";
import styles from "./Facets.module.css";
import { type Count, countWords } from "./facet-counts.ts";

type Props = { readonly counts: ReadonlyMap<ComponentKind, Count> };

/** A switch for each kind there is, with how many of it pass the filter. */
export function KindFacet({ counts }: Props) {
  const query = useQuery();
  const words = wordsOf(query, "kind");
  return (
    <fieldset className={styles.group}>
      <legend>Kind</legend>
      <ul className={styles.rows}>
        {componentKinds.map((kind) => {
          const count = counts.get(kind);
          if (!count) return null;
          return (
            <li key={kind}>
              <label className={styles.row}>
                <input
                  type="checkbox"
                  checked={passes(words, kind)}
                  onChange={() => setQuery(toggleValue(query, "kind", kind))}
                />
                <KindMark kind={kind} size={16} />
                <span className={styles.label}>{kinds[kind].plural}</span>
                <span className={styles.count}>{countWords(count)}</span>
              </label>
              <button
                type="button"
                className={styles.only}
                aria-label={`Only ${kinds[kind].plural}, or all kinds again`}
                onClick={() => setQuery(onlyValue(query, "kind", kind))}
              >
                only
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
