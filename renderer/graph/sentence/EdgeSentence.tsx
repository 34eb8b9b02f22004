import { relationTypes } from "../../../core/schema/relation-types.ts";
import type { ViewEdge } from "../../../core/view/graph-view.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { EvidenceButton } from "../../evidence/EvidenceButton.tsx";
import { ComponentLink } from "../../workspace/ComponentLink.tsx";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import styles from "./Sentence.module.css";

/** The selected arrow: every relation behind it in words, each with its proof. */
export function EdgeSentence({ edge }: { readonly edge: ViewEdge }) {
  const { model } = useServices();
  const known = useWorkspace((state) => state.byId.has(edge.from) && state.byId.has(edge.to));
  const { value } = useAnswer(known ? () => model.ask("show", { id: edge.from }) : undefined, [
    edge.from,
    known,
  ]);
  const relations = (value?.component.id === edge.from ? value.needs : []).filter(({ to }) => to === edge.to);
  if (!known || relations.length === 0) {
    return (
      <div className={styles.sentence}>
        <p>
          {edge.words}; {edge.count} {edge.count === 1 ? "relation" : "relations"}
        </p>
      </div>
    );
  }
  return (
    <ul className={`${styles.sentence} ${styles.relations}`} aria-label="Relations behind this arrow">
      {relations.map((relation) => (
        <li key={relation.type}>
          <ComponentLink id={relation.from} plain /> {relationTypes[relation.type].words}{" "}
          <ComponentLink id={relation.to} plain />{" "}
          <span className="muted">
            (
            {[relation.confidence, relation.strength, relation.redundancy?.replaceAll("-", " ")]
              .filter(Boolean)
              .join(", ")}
            )
          </span>
          {relation.note ? <span className="muted"> {relation.note}</span> : null}
          <EvidenceButton
            title={`${relation.from} ${relation.type} ${relation.to}`}
            evidence={relation.evidence}
          />
        </li>
      ))}
    </ul>
  );
}
