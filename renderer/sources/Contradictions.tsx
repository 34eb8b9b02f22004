import type { Flag } from "../../core/audit/flag.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./SourcesScreen.module.css";

type Props = {
  /** Flags of the rule `contradiction`; undefined until the audit has answered. */
  readonly flags: readonly Flag[] | undefined;
};

/** Where two sources say different things about one component. */
export function Contradictions({ flags }: Props) {
  const byId = useWorkspace((state) => state.byId);
  return (
    <section className={styles.section} aria-label="Contradictions">
      <h2>
        Contradictions <span className="muted">{flags?.length ?? ""}</span>
      </h2>
      {flags?.length === 0 ? (
        <p className="muted">No two of the facts recorded were found to disagree.</p>
      ) : null}
      <ul className={styles.list}>
        {flags?.map((flag) => (
          <li key={`${flag.component} ${flag.message}`}>
            <SeverityMark severity={flag.severity} />
            <div>
              <ComponentLink id={flag.component} />
              <p>{flag.message}</p>
              <p className="muted">{flag.remedy}</p>
            </div>
            <EvidenceButton
              title={byId.get(flag.component)?.name ?? flag.component}
              evidence={flag.evidence}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
