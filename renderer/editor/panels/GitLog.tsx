import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { useCompare } from "../compare/compare-store.ts";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

const shownAtFirst = 10;

/** Commits that changed one runbook, newest first; each can be compared with now. */
export function GitLog({ path }: { readonly path: string }) {
  const { host } = useServices();
  const turn = useGit((state) => state.turn);
  const [limit, setLimit] = useState(shownAtFirst);
  const { value, error } = useAnswer(
    () => host.call("gitLog", { path, limit: limit + 1 }),
    [path, turn, limit],
  );
  const commits = value?.commits ?? [];
  return (
    <section>
      <h3>Log of this runbook</h3>
      {error ? <p className={styles.failure}>{error}</p> : null}
      {value && commits.length === 0 ? <p className="muted">No commit holds this file yet.</p> : null}
      <ol className={styles.list} aria-label="Commits, newest first">
        {commits.slice(0, limit).map(({ commit, author, date, subject, path: name = path }) => (
          <li key={commit} className={styles.row}>
            <button
              type="button"
              className={`${styles.link} ${styles.grow}`}
              title={`${commit.slice(0, 12)}: compare with now`}
              onClick={() =>
                useCompare.setState({
                  shown: {
                    ...{ kind: "version", path, id: commit, label: `commit ${commit.slice(0, 9)}` },
                    read: async () => (await host.call("gitVersion", { path: name, commit })).text ?? "",
                  },
                })
              }
            >
              {subject}
            </button>
            <span className="muted">
              {author}, {date.slice(0, 10)}
              {name === path ? "" : `, as ${name}`}
            </span>
          </li>
        ))}
      </ol>
      {commits.length > limit ? (
        <button type="button" className="button small" onClick={() => setLimit(limit + 50)}>
          Show more
        </button>
      ) : null}
    </section>
  );
}
