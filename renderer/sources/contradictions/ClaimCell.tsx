import { ageWords } from "../../evidence/age.ts";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import type { SourceRow } from "../source-rows.ts";
import styles from "./Contradictions.module.css";
import type { ShownClaim } from "./claims.ts";

type Props = {
  readonly claim: ShownClaim;
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly title: string;
};

/** One side: which sources, of which date, and what they say. All sides look the same. */
export function ClaimCell({ claim: { words, evidence, sources: ids, asOf }, sources, title }: Props) {
  return (
    <li className={styles.claim} aria-label={title}>
      <div className={styles.claimHead}>
        <ul>
          {ids.map((id) => (
            <ClaimSource key={id} id={id} row={sources.get(id)} />
          ))}
        </ul>
        <EvidenceButton title={title} evidence={evidence} />
      </div>
      <p>{words}</p>
      {asOf ? <p className={styles.quiet}>Said for {asOf}.</p> : null}
    </li>
  );
}

function ClaimSource({ id, row }: { readonly id: string; readonly row: SourceRow | undefined }) {
  const captured = row?.source.captured;
  return (
    <li>
      <span className="mono">{id}</span>{" "}
      <span className={styles.quiet}>
        {captured && captured !== "unknown" ? `${captured} · ${ageWords(row?.age)}` : "date unknown"}
      </span>
    </li>
  );
}
