import { CopyButton } from "../evidence/CopyButton.tsx";
import { ComponentLink } from "../workspace/ComponentLink.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./WatchList.module.css";

/** Checks that go red when it goes wrong: what to watch while it is done. */
export function WatchList({ checks }: { readonly checks: readonly string[] }) {
  const byId = useWorkspace((state) => state.byId);
  return (
    <section className={styles.watch} aria-label="Checks that would tell you">
      <div className={styles.heading}>
        <h3>Checks that would tell you ({checks.length})</h3>
        {checks.length > 0 ? (
          <CopyButton
            text={checks.map((id) => byId.get(id)?.name ?? id).join("\n")}
            label="Copy the watch list"
          />
        ) : null}
      </div>
      {checks.length === 0 ? (
        <p className="muted">No check of this graph goes red. Watch what is listed above by other means.</p>
      ) : (
        <ul>
          {checks.map((id) => (
            <li key={id}>
              <ComponentLink id={id} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
