import { memo } from "react";
import { kinds } from "../../core/view/kinds.ts";
import type { DirectoryEntry } from "../model/directory.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { type ColumnId, columnIds } from "./columns.ts";
import { FlagBadges } from "./FlagBadges.tsx";
import styles from "./ListTable.module.css";
import { MiddleEllipsis } from "./MiddleEllipsis.tsx";

type Props = {
  readonly entry: DirectoryEntry;
  readonly index: number;
  readonly place: React.CSSProperties;
  /** Holds the tab stop. */
  readonly current: boolean;
  readonly selected: boolean;
  readonly onPick: () => void;
  readonly onOpen: () => void;
};

/** One component: click or arrow keys select it, Enter or a double click opens it in the graph. */
export function ListRow({ entry, index, place, current, selected, onPick, onOpen }: Props) {
  return (
    <tr
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      data-index={index}
      style={place}
      onFocus={() => current || onPick()}
      onClick={onPick}
      onDoubleClick={onOpen}
    >
      <Cells entry={entry} />
    </tr>
  );
}

const notApplicable = <span className="muted">–</span>;

const cells: Readonly<Record<ColumnId, (entry: DirectoryEntry) => React.ReactNode>> = {
  flags: ({ worst, rules }) => (worst ? <FlagBadges worst={worst} rules={rules} /> : null),
  kind: ({ kind }) => (
    <>
      <KindMark kind={kind} size={16} />
      <span className={styles.text}>{kinds[kind].label}</span>
    </>
  ),
  name: ({ name }) => <MiddleEllipsis text={name} />,
  summary: ({ summary }) => <span className={styles.text}>{summary}</span>,
  dependents: ({ dependents }) => dependents,
  runbook: ({ runbook }) => runbook,
  tracked: ({ tracked, valueOutsideGit }) =>
    valueOutsideGit ? (
      <span className={styles.text}>{tracked}; its value is not</span>
    ) : (
      (tracked ?? notApplicable)
    ),
  immutable: ({ immutable }) => immutable ?? notApplicable,
  owner: ({ owner }) => (owner ? <span className={styles.text}>{owner}</span> : notApplicable),
};

/** Cells depend on the component alone: moving the cursor leaves them as they are. */
const Cells = memo(function Cells({ entry }: { readonly entry: DirectoryEntry }) {
  return columnIds.map((id, index) => {
    const Cell = id === "name" ? "th" : "td";
    return (
      <Cell
        key={id}
        className={styles[id]}
        scope={id === "name" ? "row" : undefined}
        aria-colindex={index + 1}
        title={id === "name" ? entry.name : id === "summary" ? entry.summary : undefined}
      >
        {cells[id](entry)}
      </Cell>
    );
  });
});
