import { useWorkspace } from "../workspace/workspace-store.ts";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";
import styles from "./RunbookPage.module.css";
import { idFault, runbookPath } from "./session/runbook-path.ts";

/** There is no such runbook, and it can be written; or there is a file of that name that was left out, and why. */
export function NoRunbook({ id }: { readonly id: string }) {
  const problem = useWorkspace((state) =>
    state.overview?.problems.find(({ file }) => file === runbookPath(id)),
  );
  return problem ? (
    <div className="empty">
      <h1>The runbook “{id}” cannot be shown</h1>
      <p>
        {problem.file}: {problem.what} {problem.remedy}
      </p>
    </div>
  ) : (
    <Missing id={id} />
  );
}

function Missing({ id }: { readonly id: string }) {
  const show = useRunbookDialogs((state) => state.show);
  return (
    <div className="empty">
      <h1>There is no runbook “{id}”</h1>
      <p>It may have been renamed or moved. Find it in the list on the left.</p>
      {idFault(id) ? null : (
        <p className={styles.write}>
          <button type="button" className="button" onClick={() => show({ kind: "create", id })}>
            Write it
          </button>
        </p>
      )}
    </div>
  );
}

/** The shape of what is coming: a title, a line of facts, paragraphs. */
export function Skeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">Opening…</p>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}
