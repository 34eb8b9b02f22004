import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { asGitUser, git, gitOperations, gitWorkspace } from "../test/git-repository.ts";
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

  it("does not take a folder that the repository around it ignores for a committed one", async () => {
    const root = gitWorkspace();
    writeFiles(root, { ".gitignore": "mine/\n", "mine/runbooks/a.md": "# A\n" });
    const { operations } = gitOperations(join(root, "mine"));
    const why = expect.stringContaining("ignores");
    expect(await operations.gitStatus({})).toEqual({ repository: false, why });
    git(root, "add", "--force", "mine/runbooks/a.md");
    git(root, "commit", "--quiet", "-m", "all the same");
    expect(await operations.gitStatus({})).toMatchObject({ repository: true, files: [] });
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

  it("shows a file that was renamed without git as one, and commits both of its names", async () => {
    const folder = gitWorkspace();
    renameSync(join(folder, path), join(folder, "runbooks/other.md"));
    symlinkSync(join(folder, "runbooks/other.md"), join(folder, "runbooks/link.md"));
    writeFiles(folder, { "runbooks/twin.md": readFileSync(join(folder, "runbooks/other.md")) });
    const { operations } = gitOperations(folder);
    const status = await operations.gitStatus({});
    expect(status).toMatchObject({
      files: [
        { path: "runbooks/link.md", state: "new" },
        { path: "runbooks/other.md", state: "renamed", from: path },
        { path: "runbooks/twin.md", state: "new" },
      ],
      elsewhere: 0,
    });
    await operations.gitCommit({ paths: ["runbooks/other.md"], message: "rename", programs });
    expect(git(folder, "show", "--name-status", "--format=", "HEAD").trim()).toBe(
      `R100\t${path}\trunbooks/other.md`,
    );
    const { commits } = await operations.gitLog({ path: "runbooks/other.md", limit: 10 });
    expect(commits.map((commit) => [commit.subject, commit.path])).toEqual([
      ["rename", "runbooks/other.md"],
      ["begin", path],
    ]);
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
