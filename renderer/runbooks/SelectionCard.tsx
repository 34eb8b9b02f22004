import { kinds } from "../../core/view/kinds.ts";
import { useDock } from "../evidence/dock-store.ts";
import { useNameCard } from "../names/name-card-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { KindMark } from "../workspace/KindMark.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./SelectionCard.module.css";

/** The selected component beside the text, so that a press on a name answers without leaving the runbook. */
export function SelectionCard() {
  const id = useNavigation((state) => state.location.selected);
  const entry = useWorkspace((state) => (id ? state.byId.get(id) : undefined));
  const go = useNavigation((state) => state.go);
  const showEvidence = useDock((state) => state.showComponent);
  const openCard = useNameCard((state) => state.open);
  if (!entry) return null;
  return (
    <section className={styles.card} aria-label="Selected component">
      <p className={styles.name}>
        <KindMark kind={entry.kind} size={16} />
        <strong className="mono">{entry.name}</strong>
      </p>
      <p className="muted">
        {kinds[entry.kind].label}
        {entry.dependents > 0 ? ` · ${entry.dependents} ${entry.dependents === 1 ? "needs" : "need"} it` : ""}
        {entry.worst ? (
          <>
            {" · "}
            <SeverityMark severity={entry.worst} size={12} /> {entry.rules.length}{" "}
            {entry.rules.length === 1 ? "flag" : "flags"}
          </>
        ) : null}
      </p>
      <p className={styles.summary}>{entry.summary}</p>
      <p className={styles.actions}>
        <button type="button" className="button small" onClick={() => go({ screen: "graph" })}>
          Open in graph
        </button>
        <button type="button" className="button quiet small" onClick={() => showEvidence(entry.id)}>
          Evidence
        </button>
        <button type="button" className="button quiet small" onClick={() => openCard(entry.name)}>
          Name card
        </button>
      </p>
    </section>
  );
}
