import { useMemo } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useFilteredIds } from "../filter/use-filtered-ids.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { AuditGrid } from "./AuditGrid.tsx";
import { AuditHeader } from "./AuditHeader.tsx";
import styles from "./AuditScreen.module.css";
import { auditGroups, auditLines } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { useAudit } from "./audit-store.ts";
import { useAuditWords } from "./use-audit-words.ts";

const noRows: readonly AuditRow[] = [];

/** What is undocumented, untracked, frozen without a reason or contradictory, worst first. */
export function AuditScreen() {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value: list, error } = useAnswer(generation > 0 ? () => model.auditList() : undefined, [
    generation,
  ]);
  const words = useAuditWords(list);
  const { grouping, sorting, hidden, toggled } = useAudit();
  const { ids } = useFilteredIds();
  const rows = list?.rows ?? noRows;
  const shown = useMemo(
    () => rows.filter(({ flag }) => (!ids || ids.has(flag.component)) && !hidden.has(flag.severity)),
    [rows, ids, hidden],
  );
  const groups = useMemo(
    () => auditGroups(shown, grouping, sorting, words),
    [shown, grouping, sorting, words],
  );
  const lines = useMemo(() => auditLines(groups, toggled), [groups, toggled]);
  return (
    <div className={styles.screen}>
      <AuditHeader rows={rows} shown={shown.length} lines={lines} words={words} />
      {error ? (
        <p className="empty" role="alert">
          {error}
        </p>
      ) : null}
      {list && shown.length === 0 ? <NothingShown total={rows.length} /> : null}
      {list && lines.length > 0 ? (
        <AuditGrid lines={lines} words={words} showRule={grouping !== "flag"} rules={list.rules} />
      ) : null}
      {!list && !error ? <Skeleton /> : null}
    </div>
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

function Skeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">Auditing…</p>
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} className="skeleton" />
      ))}
    </div>
  );
}
