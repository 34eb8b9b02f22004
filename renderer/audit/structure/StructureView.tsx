import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { RecoveryCycles } from "./RecoveryCycles.tsx";
import { RedundancyGroups } from "./RedundancyGroups.tsx";
import { SinglePoints } from "./SinglePoints.tsx";
import styles from "./StructureView.module.css";

/** What the shape of the graph alone tells: where much hangs on one thing, what cannot start first, what has a second. */
export function StructureView() {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, error } = useAnswer(generation > 0 ? () => model.ask("structure", {}) : undefined, [
    generation,
  ]);
  if (!value) {
    return error ? (
      <p className="empty" role="alert">
        {error}
      </p>
    ) : (
      <div className={styles.view} aria-busy="true">
        <p className="visually-hidden">Reading the shape of the graph…</p>
        <div className={`skeleton ${styles.waiting}`} />
      </div>
    );
  }
  return (
    // Longer than the screen: the keyboard scrolls it, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.view} aria-label="Structure" tabIndex={0}>
      <Coverage />
      <SinglePoints points={value.singlePoints} />
      <RecoveryCycles cycles={value.recoveryCycles} />
      <RedundancyGroups groups={value.redundancyGroups} />
    </section>
  );
}

/** A shape is that of what was recorded; what was not looked in is told with it. */
function Coverage() {
  const overview = useWorkspace((state) => state.overview);
  if (!overview) return null;
  return (
    <p className="muted">
      As far as the graph goes: {overview.counts.relations} relations from {overview.sourcesLooked} of{" "}
      {overview.sourcesKnown} known sources. Another source may add a relation, a circle or a second.
    </p>
  );
}
