import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { useBuffers } from "../session/buffers.ts";
import type { Repository } from "./GitPanel.tsx";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

/** A commit of every changed file of the workspace, with a message that says which. */
export function GitCommitForm({ status: { files, message: proposal } }: { readonly status: Repository }) {
  const { host } = useServices();
  const { message = proposal, programs, renew } = useGit();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const unsaved = useBuffers(({ byPath }) => [...byPath.values()].filter(({ dirty }) => dirty).length);
  if (files.length === 0) return null;
  const commit = async () => {
    setState({ busy: true });
    try {
      const paths = files.flatMap(({ path, from }) => (from ? [from, path] : [path]));
      const done = await host.call("gitCommit", { paths, message, programs });
      useGit.setState({ message: undefined, said: `Committed ${done.commit.slice(0, 9)}: ${done.subject}` });
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
    }
    renew();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void commit();
      }}
    >
      <label className={styles.form}>
        <h3>Message</h3>
        <textarea
          className="input"
          aria-label="Message of the commit"
          rows={3}
          value={message}
          onChange={(event) => useGit.setState({ message: event.target.value })}
        />
      </label>
      {unsaved > 0 ? (
        <p className="muted">
          {unsaved === 1 ? "1 text is" : `${unsaved} texts are`} not saved and not part of this commit.
        </p>
      ) : null}
      <div className={styles.buttons}>
        <button type="submit" className="button small primary" disabled={state.busy || message.trim() === ""}>
          Commit {files.length === 1 ? "1 file" : `${files.length} files`}
        </button>
      </div>
      {state.error ? (
        <p className={styles.failure} role="alert">
          {state.error}
        </p>
      ) : null}
    </form>
  );
}
