import type { ReactNode } from "react";
import type { Statement } from "../../core/impact/impact-schema.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import styles from "./Statements.module.css";

type Props = {
  /** What kind of statement it is, for the name of its evidence. */
  readonly title: string;
  readonly said: Statement;
  /** Shape and word before it. */
  readonly mark?: { readonly shape: string; readonly word: string };
  readonly children?: ReactNode;
};

/** One statement with its proof. */
export function StatementRow({ title, said, mark, children }: Props) {
  return (
    <li className={`${styles.row} ${mark ? styles.marked : ""}`}>
      {mark ? (
        <span className={styles.state}>
          <span aria-hidden="true">{mark.shape}</span>
          {mark.word}
        </span>
      ) : null}
      <p>
        {children}
        {said.words}
      </p>
      <EvidenceButton title={`${title}: ${said.words.slice(0, 80)}`} evidence={said.evidence} />
      <p className={styles.printed}>{said.evidence.join(", ")}</p>
    </li>
  );
}
