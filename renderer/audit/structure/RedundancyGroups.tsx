import type { Structure } from "../../../core/graph/structure-schema.ts";
import { usePortion } from "../../controls/use-portion.tsx";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./StructureView.module.css";

type Group = Structure["redundancyGroups"][number];

/** Needs that several can meet, with how many of them are needed. */
export function RedundancyGroups({ groups }: { readonly groups: readonly Group[] }) {
  const { shown, more } = usePortion(groups, 50);
  return (
    <section className={styles.section} aria-label="Redundancy">
      <h2>
        Redundancy <span className="muted">{groups.length}</span>
      </h2>
      <p className="muted">Needs that several can meet, as the facts state them.</p>
      {groups.length === 0 ? <p className="muted">No fact states that several can meet one need.</p> : null}
      <ul className={styles.cards}>
        {shown.map((group) => (
          <GroupCard key={`${group.needs} ${group.members.join(" ")}`} group={group} />
        ))}
      </ul>
      {more}
    </section>
  );
}

function GroupCard({ group }: { readonly group: Group }) {
  const { needs, members, required, of, sharedPoint, words, evidence } = group;
  const name = useWorkspace((state) => state.byId.get(needs)?.name ?? needs);
  return (
    <li className={`card ${styles.cardBody}`}>
      <div className={styles.cardHead}>
        <ComponentLink id={needs} />
        <strong className="tag">
          {required} of {of}
        </strong>
        <span className={styles.spring} />
        <EvidenceButton title={`Redundancy of ${name}`} evidence={evidence} />
      </div>
      <p>{words}</p>
      <p className={styles.members}>
        {members.map((id) => (
          <ComponentLink key={id} id={id} />
        ))}
        {members.length < of ? (
          <span className="muted">
            {members.length} of {of} are in the graph
          </span>
        ) : null}
      </p>
      {sharedPoint ? (
        <p className={styles.members}>
          <span>Lost together with</span> <ComponentLink id={sharedPoint} />
        </p>
      ) : null}
    </li>
  );
}
