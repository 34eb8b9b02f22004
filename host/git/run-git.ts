import { simpleGit } from "simple-git";
import { type GitSettings, gitEnvironment, keptVariables, type Reach } from "./git-environment.ts";
import { GitFailure } from "./git-failure.ts";

/** Runs the system's git once and gives what it printed. @throws GitFailure when git ends with a failure */
export type RunGit = (...words: readonly string[]) => Promise<string>;

/** Milliseconds without a word after which git is taken to hang. */
const silenceMs = { here: 20_000, others: 120_000 } as const satisfies Record<Reach, number>;

/**
 * Git in one folder. The guards of the library against strangers' arguments are lifted where this program itself
 * gives the setting: it gives those settings in order to take programs out.
 *
 * @param folder absolute path
 */
export function gitIn(folder: string, reach: Reach, settings: GitSettings): RunGit {
  const environment = gitEnvironment(reach, settings);
  return async (...words) => {
    let failure: GitFailure | undefined;
    const git = simpleGit({
      baseDir: folder,
      maxConcurrentProcesses: 1,
      // Nobody answers: a git that asks reads an empty line, then the end.
      input: () => "\n",
      completion: { onClose: true, onExit: false },
      timeout: { block: silenceMs[reach] },
      allowEnvironment: [...new Set([...keptVariables, ...Object.keys(environment)])],
      unsafe: {
        allowUnsafeAskPass: true,
        allowUnsafeConfigEnvCount: true,
        allowUnsafeConfigPaths: true,
        allowUnsafeCredentialHelper: true,
        allowUnsafeDiffExternal: true,
        allowUnsafeDiffTextConv: true,
        allowUnsafeEditor: true,
        allowUnsafeFilter: true,
        allowUnsafeFsMonitor: true,
        allowUnsafeGitProxy: true,
        allowUnsafeGpgProgram: true,
        allowUnsafeHooksPath: true,
        allowUnsafeMergeDriver: true,
        allowUnsafePack: true,
        allowUnsafePager: true,
        allowUnsafeCommandBinaries: true,
        allowUnsafeSshCommand: true,
        allowUnsafeSubmodule: true,
      },
      errors: (error, { exitCode, stdOut, stdErr }) => {
        if (exitCode === 0) return error;
        const said = Buffer.concat(stdErr).toString() || String(error ?? "");
        failure = new GitFailure(exitCode, Buffer.concat(stdOut).toString(), said);
        return failure;
      },
    }).env(environment);
    try {
      return await git.raw("--no-pager", ...words);
    } catch (error) {
      // The library wraps what it is given in an error of its own.
      throw failure ?? error;
    }
  };
}
