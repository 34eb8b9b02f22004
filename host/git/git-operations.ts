import type { Operations } from "../../core/contract.ts";
import { inTurn } from "../workspace/save/in-turn.ts";
import type { Session } from "../workspace/session.ts";
import { gitCommit, gitFinish } from "./git-commit.ts";
import { gitAbort, gitConflicts, gitResolve } from "./git-conflicts.ts";
import { gitDiff } from "./git-diff.ts";
import { gitRefusal } from "./git-failure.ts";
import { gitLog, gitVersion } from "./git-log.ts";
import { gitStatus } from "./git-status.ts";
import { gitPull, gitPush } from "./git-sync.ts";

type GitOperation =
  | "gitStatus"
  | "gitDiff"
  | "gitLog"
  | "gitVersion"
  | "gitCommit"
  | "gitPull"
  | "gitPush"
  | "gitConflicts"
  | "gitResolve"
  | "gitFinish"
  | "gitAbort";

/** The operations on the repository that the open workspace lies in, with the system's git. */
export function createGitOperations(session: Session): Operations<GitOperation> {
  const folder = () => session.snapshot().folder;
  return {
    gitStatus: () => looking("The state of git was not read", () => gitStatus(folder())),
    gitDiff: (input) => looking("The differences were not read", () => gitDiff(folder(), input)),
    gitLog: (input) => looking("The log was not read", () => gitLog(folder(), input)),
    gitVersion: (input) => looking("The version was not read", () => gitVersion(folder(), input)),
    gitConflicts: () => looking("The conflicts were not read", () => gitConflicts(folder())),
    gitCommit: (input) => acting(session, "Nothing was committed", () => gitCommit(folder(), input)),
    gitFinish: (input) => acting(session, "The merge was not finished", () => gitFinish(folder(), input)),
    gitPull: (input) => acting(session, "Nothing was pulled", () => gitPull(folder(), input)),
    gitPush: (input) => acting(session, "Nothing was pushed", () => gitPush(folder(), input)),
    gitResolve: (input) => acting(session, "The conflict stays", () => gitResolve(session, input)),
    gitAbort: async () => {
      await acting(session, "The merge goes on", () => gitAbort(folder()));
      return {};
    },
  };
}

async function looking<T>(not: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    throw gitRefusal(not, error);
  }
}

/** One after the other, as git locks its index; the files may be others afterwards, also when git refused halfway. */
function acting<T>(session: Session, not: string, act: () => Promise<T>): Promise<T> {
  return inTurn(`git ${session.snapshot().folder}`, async () => {
    try {
      return await looking(not, act);
    } finally {
      session.check();
    }
  });
}
