import { useId } from "react";
import { setQuery, useQuery } from "../filter-store.ts";
import { onlyValue, withoutWord, wordsOf } from "../query-words.ts";
import styles from "./Facets.module.css";
import { type Count, countWords } from "./facet-counts.ts";

type Props = { readonly counts: ReadonlyMap<string, Count> };

/** Only what one owner has. An owner typed by part of the name stands as typed. */
export function OwnerFacet({ counts }: Props) {
  const query = useQuery();
  const id = useId();
  const { wanted } = wordsOf(query, "owner");
  const owners = [...counts].sort(([a], [b]) => a.localeCompare(b, "en"));
  if (owners.length === 0) return null;
  const typed = [...wanted].join(", ");
  const known = owners.find(([owner]) => wanted.size === 1 && wanted.has(owner.toLowerCase()))?.[0];
  return (
    <div className={styles.group}>
      <label className={styles.legend} htmlFor={id}>
        Owner
      </label>
      <select
        id={id}
        className={`input ${styles.select}`}
        value={known ?? typed}
        onChange={({ target: { value } }) =>
          setQuery(value ? onlyValue(query, "owner", value) : withoutWord(query, { field: "owner" }))
        }
      >
        <option value="">any</option>
        {typed && !known ? <option value={typed}>{typed}</option> : null}
        {owners.map(([owner, count]) => (
          <option key={owner} value={owner}>
            {owner} ({countWords(count)})
          </option>
        ))}
      </select>
    </div>
  );
}
