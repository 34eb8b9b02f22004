import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createGitOperations } from "../git/git-operations.ts";
import { openSession } from "../workspace/session.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "./temporary-folder.ts";

/** Runs git as its user would, in a terminal. */
export function git(folder: string, ...words: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Settings of a user of git who is known to it and has nothing else set. */
export function asGitUser(): void {
  const folder = temporaryFolder();
  writeFiles(folder, {
    gitconfig:
      '[user]\n\tname = Test\n\temail = test@example.org\n[init]\n\tdefaultBranch = main\n[safe]\n\tdirectory = "*"\n',
  });
  const settings = { GIT_CONFIG_GLOBAL: join(folder, "gitconfig"), GIT_CONFIG_NOSYSTEM: "1" };
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
}

/** A small workspace that is a repository with one commit. */
export function gitWorkspace(): string {
  asGitUser();
  const folder = smallWorkspace();
  git(folder, "init", "--quiet");
  git(folder, "add", ".");
  git(folder, "commit", "--quiet", "-m", "begin");
  return folder;
}

/** Two clones of one bare repository that is made of a small workspace. */
export function twoClones(): { readonly mine: string; readonly theirs: string; readonly shared: string } {
  const first = gitWorkspace();
  const shared = join(temporaryFolder(), "shared.git");
  git(first, "clone", "--quiet", "--bare", first, shared);
  const [mine = "", theirs = ""] = ["mine", "theirs"].map((name) => {
    const folder = join(temporaryFolder(), name);
    git(first, "clone", "--quiet", shared, folder);
    return folder;
  });
  return { mine, theirs, shared };
}

/** The app's operations of git over the workspace in `folder`. */
export function gitOperations(folder: string) {
  const session = openSession({ builtInFolder: "/nowhere", folder });
  return { session, operations: createGitOperations(session) };
}
