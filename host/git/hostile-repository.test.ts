import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { git, gitOperations, gitWorkspace, twoClones } from "../test/git-repository.ts";
import { temporaryFolder, writeFiles } from "../test/temporary-folder.ts";

const path = "runbooks/front.md";
const programs = false;

/** A program that leaves a mark when it is run, and otherwise passes its input on. */
function marker(then = "exec cat") {
  const folder = temporaryFolder();
  const program = join(folder, "program");
  const mark = join(folder, "mark");
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${mark}\n${then}\n`);
  chmodSync(program, 0o755);
  return { program, wasRun: () => (existsSync(mark) ? readFileSync(mark, "utf8") : "") };
}

/** Puts the program wherever a repository can name one. */
function poison(folder: string, program: string, gitFolder = join(folder, ".git")): void {
  const settings: Record<string, string> = {
    "core.fsmonitor": program,
    "core.sshCommand": program,
    "core.askPass": program,
    "core.editor": program,
    "core.pager": program,
    "core.gitProxy": program,
    "core.alternateRefsCommand": program,
    "credential.helper": program,
    "diff.external": program,
    "diff.x.command": program,
    "diff.x.textconv": program,
    "filter.x.clean": program,
    "filter.x.smudge": program,
    "filter.a=b.clean": program,
    "filter.a=b.smudge": program,
    "merge.x.driver": `${program} %A`,
    "gpg.program": program,
    "log.showSignature": "true",
    "remote.origin.uploadpack": program,
    "remote.origin.receivepack": program,
    "trailer.x.cmd": program,
    "sequence.editor": program,
    "pager.log": program,
    "pager.status": program,
    "alias.status": `!${program}`,
  };
  for (const [name, value] of Object.entries(settings)) git(folder, "config", name, value);
  writeFiles(gitFolder, { "info/attributes": "*.md filter=x diff=x merge=x\n*.yaml filter=a=b\n" });
  for (const hook of [
    "pre-commit",
    "commit-msg",
    "post-commit",
    "post-index-change",
    "post-merge",
    "pre-push",
    "post-checkout",
    "reference-transaction",
    "pre-merge-commit",
    "prepare-commit-msg",
  ]) {
    mkdirSync(join(gitFolder, "hooks"), { recursive: true });
    writeFileSync(join(gitFolder, "hooks", hook), `#!/bin/sh\n${program} ${hook} < /dev/null\n`, {
      mode: 0o755,
    });
  }
}

describe("a stranger's repository", () => {
  it("runs nothing while it is looked at", async () => {
    const folder = gitWorkspace();
    const { program, wasRun } = marker();
    const commit = git(folder, "rev-parse", "HEAD").trim();
    poison(folder, program);
    writeFiles(folder, {
      [path]: "# Changed\n",
      "graph-data/hosts.yaml": "components: []\n",
      "runbooks/new.md": "# New\n",
    });
    const { operations } = gitOperations(folder);
    const status = await operations.gitStatus({});
    expect(status).toMatchObject({ files: [{}, {}, {}] });
    await operations.gitDiff({});
    await operations.gitDiff({ path });
    await operations.gitDiff({ commit });
    await operations.gitLog({ limit: 5 });
    await operations.gitLog({ path, limit: 5 });
    await operations.gitVersion({ path, commit });
    await operations.gitConflicts({});
    expect(wasRun()).toBe("");
    expect(status).toMatchObject({
      programs: expect.arrayContaining([
        "the hook pre-commit",
        "the setting core.sshcommand",
        "the setting core.fsmonitor",
      ]),
    });
    // The trap is one: git itself falls into it.
    git(folder, "status");
    expect(wasRun()).not.toBe("");
  });

  it("runs no hook and no program while one commits, and both when one has allowed them", async () => {
    const folder = gitWorkspace();
    const { program, wasRun } = marker();
    poison(folder, program);
    const { operations } = gitOperations(folder);
    writeFiles(folder, { [path]: "# Changed\n" });
    const commit = { paths: [path], message: "m" };
    await expect(operations.gitCommit({ ...commit, programs })).rejects.toMatchObject({
      message: expect.stringContaining("filter “x”"),
    });
    writeFiles(folder, { ".git/info/attributes": "" });
    await operations.gitCommit({ ...commit, programs });
    expect(wasRun()).toBe("");
    writeFiles(folder, { [path]: "# Again\n" });
    await operations.gitCommit({ ...commit, programs: true });
    expect(wasRun()).toContain("pre-commit");
  });

  it("runs none of them in a pull with a conflict, its end, and a push, nor those of the shared folder", async () => {
    const { mine, theirs, shared } = twoClones();
    const { program, wasRun } = marker();
    writeFiles(theirs, { [path]: "# Theirs\n" });
    git(theirs, "commit", "--quiet", "-am", "theirs");
    git(theirs, "push", "--quiet");
    const { operations } = gitOperations(mine);
    writeFiles(mine, { [path]: "# Mine\n" });
    await operations.gitCommit({ paths: [path], message: "mine", programs });
    poison(mine, program);
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({
      message: expect.stringContaining("filter “x”"),
    });
    for (const name of ["filter.x.clean", "filter.x.smudge", "filter.a=b.clean", "filter.a=b.smudge"])
      git(mine, "config", "--unset", name);
    for (const hook of ["pre-receive", "post-receive", "update", "post-update"])
      writeFileSync(join(shared, "hooks", hook), `#!/bin/sh\n${program} ${hook} < /dev/null\n`, {
        mode: 0o755,
      });
    expect(await operations.gitPull({ programs })).toMatchObject({ result: "conflicts", conflicts: [path] });
    const [conflict] = (await operations.gitConflicts({})).conflicts;
    await operations.gitResolve({ path, text: "# Both\n", expected: conflict?.diskHash ?? null });
    await operations.gitFinish({ message: "both", programs });
    expect(await operations.gitPush({ programs })).toMatchObject({ pushed: true });
    expect(wasRun()).toBe("");
    expect(git(shared, "show", `main:${path}`)).toBe("# Both\n");
  });

  it("runs nothing that settings beside .git/config name, nor what a hook is in newer versions of git", async () => {
    const folder = gitWorkspace();
    const { program, wasRun } = marker();
    git(folder, "config", "extensions.worktreeConfig", "true");
    const included = join(folder, ".git/more");
    writeFileSync(included, `[core]\n\tfsmonitor = ${program}\n[filter "x"]\n\tclean = ${program}\n`);
    git(folder, "config", "include.path", included);
    writeFileSync(join(folder, ".git/for-this"), `[diff "x"]\n\ttextconv = ${program}\n`);
    git(folder, "config", `includeIf.gitdir:${folder}/.git.path`, join(folder, ".git/for-this"));
    const filter = { "filter.y.process": program, "filter.y.required": "true" };
    const other = {
      "gpg.program": program,
      "commit.gpgSign": "true",
      "credential.https://example.invalid.helper": program,
      "hook.mine.event": "pre-commit",
      "hook.mine.command": program,
      "submodule.sub.update": `!${program}`,
      "uploadpack.packObjectsHook": program,
    };
    for (const [name, value] of Object.entries({ ...filter, ...other }))
      git(folder, "config", "--worktree", name, value);
    writeFiles(folder, { ".git/info/attributes": "*.md filter=x diff=x\n*.yaml filter=y\n" });
    writeFiles(folder, { [path]: "# Changed\n", "graph-data/hosts.yaml": "components: []\n" });
    const { operations } = gitOperations(folder);
    expect(await operations.gitStatus({})).toMatchObject({
      programs: expect.arrayContaining([
        "the setting filter.x.clean",
        "the setting diff.x.textconv",
        "the setting filter.y.process",
        "the setting hook.mine.command",
        "the setting core.fsmonitor",
      ]),
    });
    await operations.gitDiff({});
    for (const file of [path, "graph-data/hosts.yaml"])
      await expect(operations.gitCommit({ paths: [file], message: "m", programs })).rejects.toMatchObject({
        message: expect.stringContaining("filter “"),
      });
    writeFiles(folder, { ".git/info/attributes": "" });
    // The user's own gpg has no key here; that it is asked, and not the repository's, is what counts.
    const signing = async () => operations.gitCommit({ paths: [path], message: "m", programs });
    await signing().catch(() => {});
    expect(wasRun()).toBe("");
    git(folder, "status");
    expect(wasRun()).not.toBe("");
  });

  it("does not go into submodules, whose own settings name programs too", async () => {
    const { mine } = twoClones();
    const { program, wasRun } = marker();
    const { mine: inner } = twoClones();
    git(mine, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "runbooks/sub");
    git(mine, "commit", "--quiet", "-am", "submodule");
    poison(
      join(mine, "runbooks/sub"),
      program,
      git(join(mine, "runbooks/sub"), "rev-parse", "--git-dir").trim(),
    );
    writeFiles(mine, { "runbooks/sub/runbooks/front.md": "# Changed\n", [path]: "# Mine\n" });
    const { operations } = gitOperations(mine);
    expect(await operations.gitStatus({})).toMatchObject({ files: [{ path }] });
    await operations.gitDiff({});
    await operations.gitCommit({ paths: [path], message: "mine", programs });
    expect(await operations.gitPull({ programs })).toMatchObject({ result: "up-to-date" });
    expect(await operations.gitPush({ programs })).toMatchObject({ pushed: true });
    expect(wasRun()).toBe("");
    git(mine, "status");
    expect(wasRun()).not.toBe("");
  });

  it("does not fetch through a command, nor through a remote that is a program", async () => {
    const { mine } = twoClones();
    const { program, wasRun } = marker();
    const { operations } = gitOperations(mine);
    git(mine, "config", "remote.origin.url", `ext::${program}`);
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({ code: "failed" });
    git(mine, "config", "protocol.ext.allow", "always");
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({
      message: expect.stringContaining("way of transport"),
    });
    git(mine, "config", "remote.origin.vcs", "ext");
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({ code: "failed" });
    expect(wasRun()).toBe("");
  });

  it("keeps what the user has set for all repositories", async () => {
    const { mine } = twoClones();
    const [hostile, mineOwn] = [marker("exit 1"), marker("exit 1")];
    writeFileSync(
      process.env.GIT_CONFIG_GLOBAL ?? "",
      `[user]\n\tname = T\n\temail = t@example.org\n[core]\n\tsshCommand = ${mineOwn.program}\n`,
    );
    git(mine, "config", "core.sshCommand", hostile.program);
    git(mine, "config", "remote.origin.url", "ssh://example.invalid/x.git");
    const { operations } = gitOperations(mine);
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({ code: "failed" });
    expect([hostile.wasRun(), mineOwn.wasRun()]).toEqual(["", expect.stringContaining("example.invalid")]);
  });

  it("does not follow the repository to files elsewhere, nor into a folder that only looks like one", async () => {
    const folder = gitWorkspace();
    git(folder, "config", "core.worktree", "/");
    expect(await gitOperations(folder).operations.gitStatus({})).toMatchObject({ repository: false });
    const bare = temporaryFolder();
    git(bare, "init", "--quiet", "--bare");
    writeFiles(bare, { "graph-data/workspace.yaml": "title: T\n" });
    git(bare, "config", "core.bare", "false");
    git(bare, "config", "core.worktree", ".");
    expect(await gitOperations(bare).operations.gitStatus({})).toMatchObject({ repository: false });
  });
});
