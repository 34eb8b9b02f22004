import { useMemo } from "react";
import { focusMainWidget, isFocusLost } from "../app/regions.ts";
import { useFilteredIds } from "../filter/use-filtered-ids.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { AuditGrid } from "./AuditGrid.tsx";
import { AuditHeader } from "./AuditHeader.tsx";
import { useAuditDialogs } from "./audit-dialogs-store.ts";
import { auditGroups, auditLines } from "./audit-lines.ts";
import type { AuditList } from "./audit-list.ts";
import { noSelection } from "./audit-selection.ts";
import { useAudit } from "./audit-store.ts";
import { ExportDialog } from "./export/ExportDialog.tsx";
import styles from "./FlagsView.module.css";
import { SelectionBar } from "./SelectionBar.tsx";
import { useAuditWords } from "./use-audit-words.ts";
import { useCurrentLine } from "./use-current-line.ts";
import { useFlagCommands } from "./use-flag-commands.ts";
import { WaiveDialog } from "./waive/WaiveDialog.tsx";
import { WaiveNoticeLine } from "./waive/WaiveNoticeLine.tsx";

/** Every flag, narrowed, grouped and ordered as the reader likes; several can be waived or handed on at once. */
export function FlagsView({ list }: { readonly list: AuditList }) {
  const { rows, rules } = list;
  const words = useAuditWords(list);
  const { grouping, sorting, hidden, toggled, selection } = useAudit();
  const { ids } = useFilteredIds();
  const shown = useMemo(
    () => rows.filter(({ flag }) => (!ids || ids.has(flag.component)) && !hidden.has(flag.severity)),
    [rows, ids, hidden],
  );
  const groups = useMemo(
    () => auditGroups(shown, grouping, sorting, words),
    [shown, grouping, sorting, words],
  );
  const lines = useMemo(() => auditLines(groups, toggled), [groups, toggled]);
  const selected = useMemo(() => shown.filter(({ key }) => selection.keys.has(key)), [shown, selection]);
  const selectedAtAll = useMemo(
    () => rows.filter(({ key }) => selection.keys.has(key)).length,
    [rows, selection],
  );
  const at = useCurrentLine(lines);
  const line = lines[at];
  useFlagCommands(line?.type === "flag" ? line.row : undefined, words);
  return (
    <div className={styles.view}>
      <AuditHeader rows={rows} shown={shown} lines={lines} words={words} />
      {shown.length === 0 ? <NothingShown total={rows.length} /> : null}
      {lines.length > 0 ? (
        <AuditGrid {...{ lines, words, rules, at }} showRule={grouping !== "flag"} />
      ) : null}
      <div className={styles.foot}>
        <WaiveNoticeLine />
        <SelectionBar selected={selected} shown={shown.length} hidden={selectedAtAll - selected.length} />
      </div>
      <AuditDialogs />
    </div>
  );
}

/** What the dialog was opened from may be gone when it closes: the grid then takes the keys. */
function AuditDialogs() {
  const { waiving, exporting, close } = useAuditDialogs();
  const select = useAudit((state) => state.select);
  const onClose = () => {
    close();
    setTimeout(() => isFocusLost() && focusMainWidget(), 100);
  };
  return (
    <>
      <WaiveDialog
        flags={waiving}
        chosen="all"
        onClose={onClose}
        // They are in another group now: what is done next is about others.
        onWaived={() => select(() => noSelection)}
      />
      <ExportDialog flags={exporting} onClose={onClose} />
    </>
  );
}

/** An empty audit proves little: the sources nobody looked in are named with it. */
function NothingShown({ total }: { readonly total: number }) {
  const notLooked = useWorkspace((state) =>
    state.overview ? state.overview.sourcesKnown - state.overview.sourcesLooked : 0,
  );
  const first =
    total > 0
      ? `None of the ${total} flags passes the filter and the severities chosen.`
      : "No rule found anything.";
  return (
    <p className="empty">
      {first}{" "}
      {notLooked > 0
        ? `${notLooked} known sources have not been looked in, so this is no proof that nothing is wrong.`
        : "Rules see only what has been recorded, so this is no proof that nothing is wrong."}
    </p>
  );
}
