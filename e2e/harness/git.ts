import { execFileSync } from "node:child_process";

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
