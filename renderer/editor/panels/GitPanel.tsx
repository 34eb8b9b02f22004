import { useEffect } from "react";
import type { OperationOutput } from "../../../core/contract.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { GitCommitForm } from "./GitCommitForm.tsx";
import { GitConflicts } from "./GitConflicts.tsx";
import { GitFiles } from "./GitFiles.tsx";
import { GitLog } from "./GitLog.tsx";
import { GitSync } from "./GitSync.tsx";
import { useGit } from "./git-store.ts";
import styles from "./Panel.module.css";
import { Panel } from "./Panel.tsx";

/** A status of a repository. */
export type Repository = Extract<OperationOutput<"gitStatus">, { repository: true }>;

/** How a team shares a workspace: what has changed, commit, pull, push, and the log of this runbook. */
export function GitPanel({ path }: { readonly path: string }) {
  const { host } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { turn, said } = useGit();
  const { value, error } = useAnswer(() => host.call("gitStatus", {}), [generation, turn]);
  useEffect(() => () => useGit.setState({ said: undefined }), []);
  return (
    <Panel title="Git">
      {error ? (
        <p className={styles.failure} role="alert">
          {error}
        </p>
      ) : null}
      {value?.repository === false ? <p>{value.why}</p> : null}
      {value?.repository ? <InRepository status={value} path={path} /> : null}
      <p role="status" aria-label="What git did">
        {said}
      </p>
    </Panel>
  );
}

function InRepository({ status, path }: { readonly status: Repository; readonly path: string }) {
  const { branch, commit, during, programs } = status;
  const allowed = useGit((state) => state.programs);
  return (
    <>
      <p>
        {branch ? `Branch ${branch}` : "No branch"}
        {commit ? `, commit ${commit}` : ", no commit yet"}
      </p>
      {during === "merge" ? <GitConflicts status={status} /> : null}
      {during !== "merge" && during !== "nothing" ? (
        <p role="alert">Git is in the middle of a {during}. End it where it was begun.</p>
      ) : null}
      {programs.length > 0 ? (
        <label className={styles.programs}>
          <input
            type="checkbox"
            checked={allowed}
            onChange={(event) => useGit.setState({ programs: event.target.checked })}
          />
          <span>Run what this repository asks for: {programs.join(", ")}</span>
        </label>
      ) : null}
      <GitFiles status={status} />
      {during === "nothing" ? <GitCommitForm status={status} /> : null}
      {during === "nothing" ? <GitSync status={status} /> : null}
      <GitLog path={path} />
    </>
  );
}
