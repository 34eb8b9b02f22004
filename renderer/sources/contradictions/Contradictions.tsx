import { useMemo } from "react";
import type { Flag } from "../../../core/audit/flag.ts";
import { usePortion } from "../../controls/use-portion.tsx";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { SeverityMark } from "../../workspace/SeverityMark.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import type { SourceRow } from "../source-rows.ts";
import { ClaimCell } from "./ClaimCell.tsx";
import styles from "./Contradictions.module.css";
import { claimsOf } from "./claims.ts";

type Props = {
  /** Flags of the rule `contradiction`; undefined until the audit has answered. */
  readonly flags: readonly Flag[] | undefined;
  readonly sources: readonly SourceRow[];
};

/** Where two sources say different things about one component: side by side, with their dates. */
export function Contradictions({ flags, sources }: Props) {
  const byId = useMemo(() => new Map(sources.map((row) => [row.source.id, row])), [sources]);
  const { shown, more } = usePortion(flags ?? []);
  if (!flags) return <p className="muted">Comparing what the sources say…</p>;
  return (
    <section className={styles.section} aria-label="Contradictions">
      <p className="muted">
        Statements that cannot all hold, each with what it rests on and the date of that. None is taken for
        the right one: a later date is no proof.
      </p>
      {flags.length === 0 ? (
        <p className="muted">No two of the facts recorded were found to disagree.</p>
      ) : null}
      <ul className={styles.rows}>
        {shown.map((flag) => (
          <Contradiction key={`${flag.component} ${flag.message}`} flag={flag} sources={byId} />
        ))}
      </ul>
      {more}
    </section>
  );
}

type ContradictionProps = { readonly flag: Flag; readonly sources: ReadonlyMap<string, SourceRow> };

function Contradiction({ flag, sources }: ContradictionProps) {
  const name = useWorkspace((state) => state.byId.get(flag.component)?.name ?? flag.component);
  return (
    <li className={`card ${styles.row}`} aria-label={`Contradiction about ${name}`}>
      <div className={styles.rowHead}>
        <SeverityMark severity={flag.severity} />
        <ComponentLink id={flag.component} />
      </div>
      <ul className={styles.claims}>
        {claimsOf(flag).map((claim, side) => (
          <ClaimCell key={claim.words} {...{ claim, sources }} title={`${name}, side ${side + 1}`} />
        ))}
      </ul>
      <p className="muted">{flag.remedy}</p>
      {flag.waived ? (
        <p className="muted">
          Waived until {flag.waived.expires}: {flag.waived.reason}
        </p>
      ) : null}
    </li>
  );
}
