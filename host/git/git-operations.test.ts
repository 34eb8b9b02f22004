import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { asGitUser, git, gitOperations, gitWorkspace, twoClones } from "../test/git-repository.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";

const path = "runbooks/front.md";
const programs = false;

describe("gitStatus", () => {
  it("says why there is no repository, and fails nothing", async () => {
    asGitUser();
    expect(await gitOperations(smallWorkspace()).operations.gitStatus({})).toEqual({
      repository: false,
      why: "The workspace is not in a git repository.",
    });
  });

  it("says that git is not installed", async () => {
    const { operations } = gitOperations(gitWorkspace());
    vi.stubEnv("PATH", temporaryFolder());
    expect(await operations.gitStatus({})).toEqual({ repository: false, why: "Git is not installed here." });
    vi.unstubAllEnvs();
  });

  it("names each file of the workspace that differs, and counts the others", async () => {
    const folder = gitWorkspace();
    writeFiles(folder, {
      [path]: "# Changed\n",
      "runbooks/new “one” ä.md": "# New\n",
      "runbooks/team/deep.md": "# Deep\n",
      "README.md": "else\n",
    });
    rmSync(join(folder, "graph-data/hosts.yaml"));
    git(folder, "mv", "graph-data/sources.yaml", "graph-data/origins.yaml");
    const { operations } = gitOperations(folder);
    expect(await operations.gitStatus({})).toMatchObject({
      repository: true,
      root: folder,
      branch: "main",
      upstream: null,
      remote: null,
      during: "nothing",
      elsewhere: 1,
      files: [
        { path: "graph-data/hosts.yaml", state: "removed", staged: false },
        { path: "graph-data/origins.yaml", state: "renamed", from: "graph-data/sources.yaml", staged: true },
        { path, state: "changed", staged: false },
        { path: "runbooks/new “one” ä.md", state: "new", staged: false },
        { path: "runbooks/team/deep.md", state: "new", staged: false },
      ],
      message: "graph-data, runbooks: 5 files".replace(": 5", ": edit 5"),
      programs: [],
    });
  });

  it("works in a folder of a repository, and before the first commit", async () => {
    asGitUser();
    const root = temporaryFolder();
    git(root, "init", "--quiet");
    writeFiles(root, {
      "docs/ops/runbooks/a.md": "# A\n",
      "docs/ops/graph-data/workspace.yaml": "title: T\n",
    });
    const { operations } = gitOperations(join(root, "docs/ops"));
    expect(await operations.gitStatus({})).toMatchObject({
      root,
      commit: null,
      files: [{}, { path: "runbooks/a.md" }],
    });
    expect((await operations.gitDiff({ path: "runbooks/a.md" })).text).toMatch(
      /^\+\+\+ b\/runbooks\/a.md\n@@.*\n\+# A$/m,
    );
    await operations.gitCommit({ paths: ["runbooks/a.md"], message: "runbooks: write a", programs });
    expect(await operations.gitLog({ limit: 5 })).toMatchObject({
      commits: [{ subject: "runbooks: write a" }],
    });
    expect(git(root, "show", "--stat", "--format=")).toContain("docs/ops/runbooks/a.md");
    expect(await operations.gitStatus({})).toMatchObject({ files: [{ path: "graph-data/workspace.yaml" }] });
  });
});

describe("gitCommit", () => {
  it("commits the chosen files and no other, whatever is in the index", async () => {
    const folder = gitWorkspace();
    writeFiles(folder, { [path]: "# Mine\n", "runbooks/new.md": "# New\n", "README.md": "staged\n" });
    rmSync(join(folder, "graph-data/sources.yaml"));
    git(folder, "add", "README.md", "graph-data/hosts.yaml");
    git(folder, "rm", "--quiet", "--cached", "graph-data/sources.yaml");
    const { operations } = gitOperations(folder);
    const { commit } = await operations.gitCommit({
      paths: ["runbooks/new.md", "graph-data/sources.yaml"],
      message: "runbooks: write new\n\nBecause.",
      programs,
    });
    expect(git(folder, "show", "--name-status", "--format=%B", commit).trim().split(/\n+/)).toEqual([
      "runbooks: write new",
      "Because.",
      "D\tgraph-data/sources.yaml",
      "A\trunbooks/new.md",
    ]);
    expect(git(folder, "diff", "--cached", "--name-only").trim()).toBe("README.md");
    expect(readFileSync(join(folder, path), "utf8")).toBe("# Mine\n");
  });

  it("takes both names of a renamed file, and the log follows it", async () => {
    const folder = gitWorkspace();
    git(folder, "mv", path, "runbooks/other.md");
    const { operations } = gitOperations(folder);
    await operations.gitCommit({ paths: ["runbooks/other.md"], message: "rename", programs });
    expect(await operations.gitStatus({})).toMatchObject({ files: [] });
    const { commits } = await operations.gitLog({ path: "runbooks/other.md", limit: 10 });
    expect(commits.map(({ subject, path }) => [subject, path])).toEqual([
      ["rename", "runbooks/other.md"],
      ["begin", path],
    ]);
    const [, first] = commits;
    expect(await operations.gitVersion({ path, commit: first?.commit ?? "" })).toEqual({
      text: "---\ntitle: Front\ncomponents: [front]\n---\n\n# Front\n\nRestart it.\n",
    });
    expect(
      await operations.gitVersion({
        path: "runbooks/none.md",
        commit: "HEAD".replace("HEAD", first?.commit ?? ""),
      }),
    ).toEqual({ text: null });
    expect((await operations.gitDiff({ commit: commits[0]?.commit })).text).toContain(
      "rename to runbooks/other.md",
    );
  });

  it("refuses what does not differ, an unknown path, and an author without a name", async () => {
    const folder = gitWorkspace();
    const { operations } = gitOperations(folder);
    const commit = (file: string) => operations.gitCommit({ paths: [file], message: "m", programs });
    await expect(commit(path)).rejects.toMatchObject({ code: "bad-input" });
    await expect(commit(":(top)README.md")).rejects.toMatchObject({ code: "bad-input" });
    writeFiles(folder, { [path]: "# Mine\n" });
    writeFileSync(process.env.GIT_CONFIG_GLOBAL ?? "", "[user]\n\tuseConfigOnly = true\n");
    await expect(commit(path)).rejects.toMatchObject({ message: expect.stringContaining("who you are") });
  });
});

describe("gitDiff", () => {
  it("shows one file, the whole workspace, and a new file", async () => {
    const folder = gitWorkspace();
    writeFiles(folder, { [path]: "# Mine\n", "runbooks/new.md": "# New\n" });
    const { operations } = gitOperations(folder);
    expect((await operations.gitDiff({ path })).text).toMatch(/-# Front[\s\S]*\+# Mine/);
    const whole = (await operations.gitDiff({})).text;
    expect(whole).toContain("+# Mine");
    expect(whole).toContain("+# New");
  });
});

async function diverged() {
  const { mine, theirs, shared } = twoClones();
  writeFiles(theirs, { [path]: "# Theirs\n", "runbooks/added.md": "# Added\n" });
  git(theirs, "add", ".");
  git(theirs, "commit", "--quiet", "-m", "theirs");
  git(theirs, "push", "--quiet");
  writeFiles(mine, { [path]: "# Mine\n" });
  const made = gitOperations(mine);
  await made.operations.gitCommit({ paths: [path], message: "mine", programs });
  return { ...made, mine, theirs, shared };
}

describe("pull and push", () => {
  it("pulls by a fast forward, pushes, and says when there is nothing", async () => {
    const { mine, theirs } = twoClones();
    const [one, other] = [gitOperations(mine), gitOperations(theirs)];
    writeFiles(theirs, { "runbooks/added.md": "# Added\n" });
    await other.operations.gitCommit({ paths: ["runbooks/added.md"], message: "add", programs });
    expect(await other.operations.gitPush({ programs })).toMatchObject({ pushed: true });
    expect(await other.operations.gitPush({ programs })).toMatchObject({ pushed: false });
    const changed = vi.fn();
    one.session.onChange(changed);
    expect(await one.operations.gitPull({ programs })).toMatchObject({ result: "fast-forward" });
    expect(changed).toHaveBeenCalled();
    expect(existsSync(join(mine, "runbooks/added.md"))).toBe(true);
    expect(await one.operations.gitPull({ programs })).toMatchObject({ result: "up-to-date" });
  });

  it("merges what does not meet", async () => {
    const { operations, mine } = await diverged();
    git(mine, "reset", "--quiet", "--hard", "HEAD~1");
    writeFiles(mine, { "runbooks/mine.md": "# Mine\n" });
    await operations.gitCommit({ paths: ["runbooks/mine.md"], message: "mine", programs });
    expect(await operations.gitPull({ programs })).toMatchObject({ result: "merged" });
    expect(await operations.gitStatus({})).toMatchObject({ ahead: 2, behind: 0, during: "nothing" });
  });

  it("brings what meets as a conflict with all three texts, and finishes when it is resolved", async () => {
    const { operations, mine, shared } = await diverged();
    await expect(operations.gitPush({ programs })).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect(await operations.gitPull({ programs })).toMatchObject({ result: "conflicts", conflicts: [path] });
    expect(await operations.gitStatus({})).toMatchObject({
      during: "merge",
      message: expect.stringMatching(/^Merge /),
    });
    const { conflicts } = await operations.gitConflicts({});
    expect(conflicts).toEqual([
      expect.objectContaining({
        path,
        base: expect.stringContaining("# Front"),
        yours: "# Mine\n",
        theirs: "# Theirs\n",
        binary: false,
      }),
    ]);
    await expect(operations.gitFinish({ message: "m", programs })).rejects.toMatchObject({ code: "failed" });
    await expect(operations.gitCommit({ paths: [path], message: "m", programs })).rejects.toMatchObject({
      code: "failed",
    });
    const expected = conflicts[0]?.diskHash ?? null;
    await expect(
      operations.gitResolve({ path, text: "# Both\n", expected: "0".repeat(64) }),
    ).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect(await operations.gitResolve({ path, text: "# Both\n", expected })).toMatchObject({ left: 0 });
    await operations.gitFinish({ message: "merge theirs", programs });
    expect(await operations.gitPush({ programs })).toMatchObject({ pushed: true });
    expect(git(shared, "show", `main:${path}`)).toBe("# Both\n");
    expect(readFileSync(join(mine, path), "utf8")).toBe("# Both\n");
  });

  it("gives a merge up, and the files are what they were", async () => {
    const { operations, mine } = await diverged();
    await operations.gitPull({ programs });
    await operations.gitAbort({});
    expect(readFileSync(join(mine, path), "utf8")).toBe("# Mine\n");
    expect(await operations.gitStatus({})).toMatchObject({ during: "nothing", files: [] });
    await expect(operations.gitAbort({})).rejects.toMatchObject({ code: "failed" });
  });

  it("resolves a file that one side removed, either way", async () => {
    const { operations, mine, theirs } = await diverged();
    git(theirs, "rm", "--quiet", path);
    git(theirs, "commit", "--quiet", "-m", "remove");
    git(theirs, "push", "--quiet");
    await operations.gitPull({ programs });
    const [conflict] = (await operations.gitConflicts({})).conflicts;
    expect(conflict).toMatchObject({ yours: "# Mine\n", theirs: null });
    const gone = await operations.gitResolve({ path, text: null, expected: conflict?.diskHash ?? null });
    expect(gone).toEqual({ left: 0, hash: null });
    await operations.gitFinish({ message: "gone", programs });
    expect(existsSync(join(mine, path))).toBe(false);
  });

  it("refuses to pull over work that is not committed", async () => {
    const { operations, mine } = await diverged();
    writeFiles(mine, { "runbooks/added.md": "# Not committed\n" });
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({
      code: "changed-elsewhere",
      message: expect.stringContaining("Commit them first"),
    });
    expect(readFileSync(join(mine, "runbooks/added.md"), "utf8")).toBe("# Not committed\n");
  });

  it("gives a new branch its counterpart with the first push, and says when there is no remote", async () => {
    const { mine } = twoClones();
    git(mine, "checkout", "--quiet", "-b", "topic");
    const { operations } = gitOperations(mine);
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({
      message: expect.stringContaining("no counterpart"),
    });
    expect(await operations.gitPush({ programs })).toMatchObject({ pushed: true });
    expect(await operations.gitStatus({})).toMatchObject({ upstream: "origin/topic", ahead: 0 });
    const lone = gitOperations(gitWorkspace());
    await expect(lone.operations.gitPush({ programs })).rejects.toMatchObject({ code: "failed" });
  });

  it("says in words that the other side is gone", async () => {
    const { operations, shared } = await diverged();
    rmSync(shared, { recursive: true });
    mkdirSync(shared);
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({
      code: "failed",
      message: expect.stringContaining("Nothing was pulled"),
    });
  });
});
