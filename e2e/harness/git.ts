import { execFile, execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Runs git in a folder as its user would, in a terminal; answers what it prints. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Makes a folder a repository with a user, and with all of it in a first commit. */
export function makeRepository(folder: string): void {
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "config", "user.name", "Test");
  git(folder, "config", "user.email", "test@example.org");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "begin");
}

/** Runs git while the test goes on. */
export async function gitMeanwhile(folder: string, ...words: readonly string[]): Promise<void> {
  await promisify(execFile)("git", ["-C", folder, ...words]);
}

/** Commits everything in a folder. */
export function commitAll(folder: string, message: string): void {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "-m", message);
}

/** Others who share a repository. */
export type Team = {
  /** The bare repository that both sides pull from and push to. */
  readonly shared: string;
  /** A clone of it that belongs to somebody else. */
  readonly theirs: string;
};

/** Makes a folder a repository that is shared, through a bare one beside it, with somebody else. */
export function shareRepository(folder: string): Team {
  makeRepository(folder);
  const [shared, theirs] = [join(dirname(folder), "shared.git"), join(dirname(folder), "theirs")];
  git(folder, "clone", "--quiet", "--bare", folder, shared);
  git(folder, "remote", "add", "origin", shared);
  git(folder, "fetch", "--quiet");
  git(folder, "branch", "--quiet", "--set-upstream-to=origin/main");
  git(folder, "clone", "--quiet", shared, theirs);
  git(theirs, "config", "user.name", "Somebody Else");
  git(theirs, "config", "user.email", "else@example.org");
  return { shared, theirs };
}
