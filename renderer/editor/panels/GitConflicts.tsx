import { type Services, useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { loadWorkspace } from "../../workspace/workspace-store.ts";
import { BarAction } from "../bars/Bar.tsx";
import { useCompare } from "../compare/compare-store.ts";
import type { Repository } from "./GitPanel.tsx";
import { actWithGit, useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

/** What a pull could not merge by itself; when all is resolved the merge can be finished. */
export function GitConflicts({ status: { message } }: { readonly status: Repository }) {
  const services = useServices();
  const turn = useGit((state) => state.turn);
  const { value, error } = useAnswer(() => services.host.call("gitConflicts", {}), [turn]);
  return (
    <section>
      <h3>Conflicts ({value?.conflicts.length ?? "…"})</h3>
      {error ? <p className={styles.failure}>{error}</p> : null}
      <ul className={styles.list} aria-label="Conflicts">
        {value?.conflicts.map((conflict) => (
          <li key={conflict.path} className={styles.row}>
            <span className={`mono ${styles.grow}`}>{conflict.path}</span>
            <button
              type="button"
              className="button small"
              aria-label={`Resolve ${conflict.path}`}
              onClick={() => useCompare.setState({ shown: { kind: "conflict", conflict } })}
            >
              Resolve
            </button>
          </li>
        ))}
      </ul>
      {value && value.elsewhere > 0 ? (
        <p className="muted">{value.elsewhere} more outside of this workspace: resolve them with git.</p>
      ) : null}
      <div className={styles.buttons}>
        {value?.conflicts.length === 0 && value.elsewhere === 0 ? (
          <BarAction primary run={() => finish(services, message)}>
            Finish the merge
          </BarAction>
        ) : null}
        <BarAction run={() => abort(services)}>Give the merge up</BarAction>
      </div>
    </section>
  );
}

function finish(services: Services, proposal: string): Promise<void> {
  const { message = proposal, programs } = useGit.getState();
  return settle(services, async () => {
    const { subject } = await services.host.call("gitFinish", { message, programs });
    return `Merged: ${subject}`;
  });
}

function abort(services: Services): Promise<void> {
  return settle(services, async () => {
    await services.host.call("gitAbort", {});
    return "The merge was given up. The files are as they were before the pull.";
  });
}

function settle({ host, model }: Services, act: () => Promise<string>): Promise<void> {
  return actWithGit(async () => {
    const said = await act();
    useGit.setState({ message: undefined });
    await loadWorkspace(host, model);
    return said;
  });
}
