import { useState } from "react";
import { commitMessage } from "../../../core/git/commit-message.ts";
import { useServices } from "../../app/services.ts";
import { useBuffers } from "../session/buffers.ts";
import type { Repository } from "./GitPanel.tsx";
import { actWithGit, useGit } from "./git-store.ts";
import styles from "./Panel.module.css";

/** A commit of the chosen files, with a message that says which. */
export function GitCommitForm({ status: { files } }: { readonly status: Repository }) {
  const { host } = useServices();
  const { leftOut, programs } = useGit();
  const chosen = files.filter(({ path }) => !leftOut.has(path));
  const message = useGit((state) => state.message) ?? commitMessage(chosen);
  const [busy, setBusy] = useState(false);
  if (files.length === 0) return null;
  const commit = async () => {
    setBusy(true);
    await actWithGit(async () => {
      const paths = chosen.map(({ path }) => path);
      const done = await host.call("gitCommit", { paths, message, programs });
      useGit.setState({ message: undefined, leftOut: new Set() });
      return `Committed ${done.commit.slice(0, 9)}: ${done.subject}`;
    });
    setBusy(false);
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
      <Unsaved />
      <div className={styles.buttons}>
        <button
          type="submit"
          className="button small primary"
          disabled={busy || chosen.length === 0 || message.trim() === ""}
        >
          {buttonWords(chosen.length, files.length)}
        </button>
      </div>
    </form>
  );
}

function buttonWords(chosen: number, all: number): string {
  const of = chosen === all ? `${all}` : `${chosen} of ${all}`;
  return `Commit ${of} ${all === 1 ? "file" : "files"}`;
}

/** A commit takes what is on the disk. */
function Unsaved() {
  const count = useBuffers(({ byPath }) => [...byPath.values()].filter(({ dirty }) => dirty).length);
  if (count === 0) return null;
  return (
    <p className="muted">
      {count === 1 ? "1 text is" : `${count} texts are`} not saved: what is on disk is committed.
    </p>
  );
}
