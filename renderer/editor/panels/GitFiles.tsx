import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import type { Repository } from "./GitPanel.tsx";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";
import { UnifiedDiff } from "./UnifiedDiff.tsx";

/** Files that differ from the last commit, each with what differs. */
export function GitFiles({ status: { files, elsewhere } }: { readonly status: Repository }) {
  const [open, setOpen] = useState<string>();
  return (
    <section>
      <h3>Changed files ({files.length})</h3>
      {files.length === 0 ? <p className="muted">Everything in this workspace is committed.</p> : null}
      <ul className={styles.list} aria-label="Changed files">
        {files.map(({ path, state, from }) => (
          <li key={path}>
            <div className={styles.row}>
              <button
                type="button"
                className={`${styles.link} ${styles.grow} mono`}
                aria-expanded={open === path}
                onClick={() => setOpen(open === path ? undefined : path)}
              >
                {path}
              </button>
              <span className="muted">{from ? `renamed from ${from}` : state}</span>
            </div>
            {open === path ? <FileDiff path={path} /> : null}
          </li>
        ))}
      </ul>
      {elsewhere > 0 ? <p className="muted">{elsewhere} more outside of this workspace.</p> : null}
    </section>
  );
}

function FileDiff({ path }: { readonly path: string }) {
  const { host } = useServices();
  const turn = useGit((state) => state.turn);
  const { value, error } = useAnswer(() => host.call("gitDiff", { path }), [path, turn]);
  if (error) return <p className={styles.failure}>{error}</p>;
  return value ? (
    <UnifiedDiff label={`What differs in ${path}`} {...value} />
  ) : (
    <p className="muted">Reading…</p>
  );
}
