import { CopyButton } from "./CopyButton.tsx";
import styles from "./EvidenceDock.module.css";
import type { EvidenceGroup, EvidenceItem } from "./evidence-groups.ts";
import { SourceFacts } from "./SourceFacts.tsx";

/** One source, and every place in it that proves the subject. */
export function EvidenceGroupView({ group }: { readonly group: EvidenceGroup }) {
  return (
    <section className={styles.group}>
      <SourceFacts group={group} />
      <ul className={styles.items}>
        {group.items.map((item) => (
          <EvidenceRow key={item.reference} item={item} />
        ))}
      </ul>
    </section>
  );
}

const lookNames = { command: "command", url: "address", words: "text" } as const;

function EvidenceRow({ item }: { readonly item: EvidenceItem }) {
  const { look, place, note, reference } = item;
  return (
    <li className={styles.item}>
      <span className={styles.place}>
        <span className="mono">{place}</span>
        {note ? <span className="muted"> ({note})</span> : null}
      </span>
      {look.type === "words" ? (
        <span className="muted">{look.text}</span>
      ) : (
        <code className={styles.look}>{look.text}</code>
      )}
      <span className={styles.actions}>
        {look.type === "words" ? null : (
          <CopyButton text={look.text} label={`Copy ${lookNames[look.type]}`} />
        )}
        <CopyButton text={reference} label="Copy reference" />
      </span>
    </li>
  );
}
