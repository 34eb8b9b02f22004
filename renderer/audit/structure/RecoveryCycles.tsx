import type { Structure } from "../../../core/graph/structure-schema.ts";
import { usePortion } from "../../controls/use-portion.tsx";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./StructureView.module.css";

type Cycle = Structure["recoveryCycles"][number];
type Hop = Cycle["hops"][number];

/** Components that need each other, so that after an outage none of them can be first. */
export function RecoveryCycles({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { shown, more } = usePortion(cycles, 50);
  return (
    <section className={styles.section} aria-label="Circles at recovery">
      <h2>
        Circles at recovery <span className="muted">{cycles.length}</span>
      </h2>
      <p className="muted">
        Each needs the next, and the last needs the first: none can be brought back by the usual steps alone.
      </p>
      {cycles.length === 0 ? (
        <p className="muted">The relations on record close no such circle.</p>
      ) : (
        <ul className={styles.cards}>
          {shown.map((cycle) => (
            <li key={cycle.ids.join(" ")} className={`card ${styles.cardBody}`}>
              <p>{cycle.words}</p>
              <ol className={styles.steps} aria-label="Steps of the circle">
                {cycle.hops.map((hop) => (
                  <Step key={`${hop.from} ${hop.to} ${hop.type}`} hop={hop} />
                ))}
              </ol>
              <Others cycle={cycle} />
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}

function Step({ hop: { from, to, words, evidence } }: { readonly hop: Hop }) {
  const nameOf = useWorkspace((state) => state.byId);
  const title = `${nameOf.get(from)?.name ?? from} ${words} ${nameOf.get(to)?.name ?? to}`;
  return (
    <li>
      <ComponentLink id={from} /> <span className="muted">{words}</span> <ComponentLink id={to} />
      <EvidenceButton title={title} evidence={evidence} />
    </li>
  );
}

/** Members of the circle that no step of the ring names. */
function Others({ cycle: { ids, hops } }: { readonly cycle: Cycle }) {
  const named = new Set(hops.flatMap(({ from, to }) => [from, to]));
  const others = ids.filter((id) => !named.has(id));
  if (others.length === 0) return null;
  return (
    <p className={styles.members}>
      <span className="muted">Also in the circle:</span>
      {others.map((id) => (
        <ComponentLink key={id} id={id} />
      ))}
    </p>
  );
}
