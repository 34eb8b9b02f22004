import { useState } from "react";
import type { Relation } from "../../core/schema/relation.ts";
import { relationTypes } from "../../core/schema/relation-types.ts";
import { ageOf, ageWords } from "../evidence/age.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./NodePanel.module.css";
import { PanelSection } from "./PanelSection.tsx";
import {
  effectWords,
  firstRelations,
  type RelationGroup,
  relationGroups,
  relationMarks,
  type Side,
} from "./relation-groups.ts";

const shownAtFirst = 12;
const titles = { needs: "Needs", neededBy: "Needed by" } as const;

type Props = {
  readonly side: Side;
  readonly relations: readonly Relation[];
};

/** One side of a component: what it needs, or what needs it, by relation and with how sure that is. */
export function RelationList({ side, relations }: Props) {
  const [all, setAll] = useState(false);
  const groups = relationGroups(relations, side);
  const shown = all ? groups : firstRelations(groups, shownAtFirst);
  return (
    <PanelSection title={`${titles[side]} (${relations.length})`}>
      {relations.length === 0 ? <p className="muted">{emptyWords[side]}</p> : null}
      {shown.map((group) => (
        <Group key={group.type} group={group} side={side} />
      ))}
      {relations.length > shownAtFirst ? (
        <button type="button" className="button quiet small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${shownAtFirst}` : `Show all ${relations.length}`}
        </button>
      ) : null}
    </PanelSection>
  );
}

const emptyWords = {
  needs: "Nothing is recorded that it needs.",
  neededBy: "Nothing is recorded that needs it. Sources that were not looked in could still hold a use.",
} as const;

type GroupProps = { readonly group: RelationGroup; readonly side: Side };

function Group({ group, side }: GroupProps) {
  return (
    <div className={styles.relations}>
      <h4 title={group.meaning}>
        {group.words} <span className={styles.effect}>· {effectWords[group.effect]}</span>
      </h4>
      <ul>
        {group.relations.map((relation) => {
          const other = side === "needs" ? relation.to : relation.from;
          return (
            <li key={`${other} ${relation.evidence.join(" ")}`}>
              <Line relation={relation} other={other} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type LineProps = { readonly relation: Relation; readonly other: string };

function Line({ relation, other }: LineProps) {
  const title = useSentence(relation);
  const today = useWorkspace((state) => state.overview?.today ?? "");
  const notes = [relation.note, relation.confidenceNote].filter((note) => note !== undefined);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.what}>
          <ComponentLink id={other} />
          {relationMarks(relation).map((mark) => (
            <span key={mark} className="tag">
              {mark}
            </span>
          ))}
          {relation.asOf ? (
            <span className={styles.age}>
              {relation.asOf}, {ageWords(ageOf(relation.asOf, today))}
            </span>
          ) : null}
        </span>
        <EvidenceButton title={title} evidence={relation.evidence} />
      </div>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** "kube-apiserver runs on tools-k8s-master-01": names the evidence from either side. */
function useSentence({ from, type, to }: Relation): string {
  const byId = useWorkspace((state) => state.byId);
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return `${nameOf(from)} ${relationTypes[type].words} ${nameOf(to)}`;
}
