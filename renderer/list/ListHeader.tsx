import { cdxIconDownTriangle, cdxIconUpTriangle } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { type Column, columnIds, columns } from "./columns.ts";
import styles from "./ListTable.module.css";
import { useList } from "./list-store.ts";

/** Column titles; each sorts, and says so. */
export function ListHeader() {
  const { order, sortBy } = useList();
  return (
    <thead className={styles.header}>
      <tr className={styles.row} aria-rowindex={1}>
        {columnIds.map((id, index) => {
          const { title, meaning }: Column = columns[id];
          const direction = order.descending ? "descending" : "ascending";
          const current = order.by === id;
          return (
            <th
              key={id}
              className={styles[id]}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={current ? direction : undefined}
            >
              <button type="button" title={meaning} onClick={() => sortBy(id)}>
                {title}
                {current ? (
                  <Icon icon={order.descending ? cdxIconDownTriangle : cdxIconUpTriangle} size={16} />
                ) : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
