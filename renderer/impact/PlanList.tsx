import { actionWords } from "../../core/impact/grade.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./PlanList.module.css";
import type { PlanEntry } from "./plan-document.ts";

const none: readonly PlanEntry[] = [];

/** Plans of the workspace, the newest first; each opens here. */
export function PlanList() {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value: plans = none } = useAnswer(generation > 0 ? () => model.plans() : undefined, [generation]);
  return (
    <section className={styles.plans} aria-labelledby="impact-plans">
      <h2 id="impact-plans">Plans ({plans.length})</h2>
      {plans.length === 0 ? (
        <p className="muted">
          None yet. “Save as plan” writes an answer down as plans/….md, with window, undo and watch list.
        </p>
      ) : (
        <ul>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PlanRow({
  plan: { id, title, action, subject, written, from, until },
}: {
  readonly plan: PlanEntry;
}) {
  const go = useNavigation((state) => state.go);
  return (
    <li>
      <button type="button" className={styles.open} onClick={() => go({ screen: "impact", plan: id })}>
        {title}
      </button>
      <span className="muted">
        {actionWords[action]} <span className="mono">{subject}</span> · written {written}
        {from || until ? ` · window ${from ?? "not set"} to ${until ?? "not set"}` : ""}
      </span>
    </li>
  );
}
