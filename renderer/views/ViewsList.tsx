import { cdxIconAdd } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useGraph } from "../graph/view/graph-store.ts";
import { useSavedViews } from "./use-saved-views.ts";
import { ViewNoticeLine } from "./ViewNoticeLine.tsx";
import { ViewRow } from "./ViewRow.tsx";
import styles from "./Views.module.css";
import { useViews } from "./views-store.ts";

type Props = { /** After a view was applied. */ readonly onApplied?: (() => void) | undefined };

/** Saved views of the workspace: look at the graph as somebody did before. */
export function ViewsList({ onApplied }: Props) {
  const entries = useSavedViews();
  const picture = useGraph((state) => state.history.present);
  return (
    <section className={styles.views} aria-labelledby="views-title">
      <h2 id="views-title">Views</h2>
      {entries.length === 0 ? (
        <p className={styles.none}>
          None is saved yet. A view keeps filter, drawing and pins in a small file of this workspace.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Saved views">
          {entries.map((entry) => (
            <ViewRow key={entry.view.id} entry={entry} picture={picture} onApplied={onApplied} />
          ))}
        </ul>
      )}
      <button
        type="button"
        className={`button quiet small ${styles.add}`}
        onClick={() => useViews.setState({ naming: { type: "new" } })}
      >
        <Icon icon={cdxIconAdd} size={16} />
        Save this view…
      </button>
      <ViewNoticeLine />
    </section>
  );
}
