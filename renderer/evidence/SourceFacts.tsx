import { ageWords } from "./age.ts";
import styles from "./EvidenceDock.module.css";
import type { EvidenceGroup } from "./evidence-groups.ts";

/** What is known of a source: title, kind, revision, date and age, licence, and whether anyone read it. */
export function SourceFacts({ group: { row, source, inWorkspace } }: { readonly group: EvidenceGroup }) {
  if (!row) {
    return (
      <h3 className={styles.source}>
        <span className="mono">{source}</span>
        <span className={styles.facts}>
          {inWorkspace
            ? "file of this workspace"
            : "not described in sources.yaml: kind, date and age are unknown"}
        </span>
      </h3>
    );
  }
  const { title, kind, revision, captured, licence, looked } = row.source;
  const facts = [
    kind,
    revision ? `revision ${revision}` : undefined,
    captured && captured !== "unknown"
      ? `captured ${captured}, ${ageWords(row.age)}`
      : "capture date unknown",
    looked === "yes" ? "looked in" : "not looked in",
    licence ?? "licence not recorded",
  ];
  return (
    <h3 className={styles.source}>
      <span>{title}</span>
      <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
    </h3>
  );
}
