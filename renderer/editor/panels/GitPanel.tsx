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
  const { turn, renew } = useGit();
  const { value, error } = useAnswer(() => host.call("gitStatus", {}), [generation, turn]);
  useEffect(() => {
    // What was done in a terminal meanwhile changes no file of the workspace, and nobody tells of it.
    window.addEventListener("focus", renew);
    return () => {
      window.removeEventListener("focus", renew);
      useGit.setState({ said: undefined, failure: undefined });
    };
  }, [renew]);
  return (
    <Panel title="Git">
      {error ? (
        <p className={styles.failure} role="alert">
          {error}
        </p>
      ) : null}
      {value?.repository === false ? (
        <p>{value.why} Everything else works without it: saves, versions and recovery need no git.</p>
      ) : null}
      {value?.repository ? <InRepository status={value} path={path} /> : null}
    </Panel>
  );
}

function InRepository({ status, path }: { readonly status: Repository; readonly path: string }) {
  const { during, programs } = status;
  const { said, failure } = useGit();
  return (
    <>
      <Where status={status} />
      {during === "merge" ? <GitConflicts status={status} /> : null}
      {during !== "merge" && during !== "nothing" ? (
        <p role="alert">Git is in the middle of a {during}. End it where it was begun.</p>
      ) : null}
      {programs.length > 0 ? <Programs asked={programs} /> : null}
      <GitFiles status={status} />
      {during === "nothing" ? <GitCommitForm status={status} /> : null}
      {during === "nothing" ? <GitSync status={status} /> : null}
      <p role="status" aria-label="What git did">
        {said}
      </p>
      {failure ? (
        <p className={styles.failure} role="alert">
          {failure}
        </p>
      ) : null}
      <GitLog path={path} />
    </>
  );
}

/** The branch and the commit. A commit on no branch is lost to the next switch, so that is said before it is made. */
function Where({ status: { branch, commit, during } }: { readonly status: Repository }) {
  const at = commit ? `, commit ${commit}` : ", no commit yet";
  if (branch !== null)
    return (
      <p className={styles.where}>
        Branch <span className="mono">{branch}</span>
        {at}
      </p>
    );
  if (during !== "nothing") return <p>On no branch{at}</p>;
  return (
    <p role="alert">
      On no branch (detached HEAD){at}. A commit made here belongs to no branch and cannot be pulled or
      pushed. To keep working here, make a branch in a terminal: git switch -c NAME
    </p>
  );
}

function Programs({ asked }: { readonly asked: readonly string[] }) {
  const allowed = useGit((state) => state.programs);
  return (
    <label className={styles.programs}>
      <input
        type="checkbox"
        checked={allowed}
        onChange={(event) => useGit.setState({ programs: event.target.checked })}
      />
      <span>Run what this repository asks for: {asked.join(", ")}</span>
    </label>
  );
}
