import type { Statement } from "../../core/impact/impact-schema.ts";
import { StatementRow } from "./StatementRow.tsx";
import styles from "./Statements.module.css";

/** What the facts say in words, each with its proof; nothing where they say nothing. */
export function Statements({ title, said }: { readonly title: string; readonly said: readonly Statement[] }) {
  if (said.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {said.map((statement) => (
          <StatementRow key={statement.words} title={title} said={statement} />
        ))}
      </ul>
    </section>
  );
}
