import type { ComponentKind } from "../../core/schema/component-kinds.ts";
import { kinds } from "../../core/view/kinds.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { columnIds } from "./columns.ts";
import styles from "./ListTable.module.css";

type Props = {
  readonly kind: ComponentKind;
  readonly count: number;
  readonly index: number;
  readonly place: React.CSSProperties;
};

/** The heading of a kind within the list. */
export function ListGroupRow({ kind, count, index, place }: Props) {
  return (
    <tr className={styles.group} aria-rowindex={index + 2} style={place}>
      <th scope="rowgroup" colSpan={columnIds.length} aria-colindex={1}>
        <KindMark kind={kind} size={16} />
        {kinds[kind].plural} <span className="muted">({count})</span>
      </th>
    </tr>
  );
}
