import type { Impact } from "../../core/impact/impact-schema.ts";
import { StatementRow } from "./StatementRow.tsx";
import styles from "./Statements.module.css";

const marks = {
  no: { shape: "✗", word: "not undone" },
  partly: { shape: "◐", word: "in part" },
  yes: { shape: "↶", word: "can be undone" },
} as const;

const worstFirst = { no: 0, partly: 1, yes: 2 } as const;

/** How each part is taken back, what cannot be taken back first. */
export function Undo({ said }: { readonly said: Impact["undo"] }) {
  const ordered = [...said].sort((a, b) => worstFirst[a.reversible] - worstFirst[b.reversible]);
  return (
    <section className={styles.section} aria-label="Undo">
      <h3>Undo</h3>
      {said.length === 0 ? (
        <p className="muted">Nothing is recorded about undoing it. Find out before it is done.</p>
      ) : (
        <ul>
          {ordered.map((statement) => (
            <StatementRow
              key={statement.words}
              title="Undo"
              said={statement}
              mark={marks[statement.reversible]}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
