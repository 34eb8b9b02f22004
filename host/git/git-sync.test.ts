import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { git, gitOperations, gitWorkspace, twoClones } from "../test/git-repository.ts";
import { writeFiles } from "../test/temporary-folder.ts";

const path = "runbooks/front.md";
const programs = false;

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

  it("neither pulls nor pushes on no branch, and says what to do", async () => {
    const { mine } = twoClones();
    git(mine, "checkout", "--quiet", "--detach");
    const { operations } = gitOperations(mine);
    expect(await operations.gitStatus({})).toMatchObject({ branch: null, during: "nothing" });
    const message = expect.stringContaining("git switch -c NAME");
    await expect(operations.gitPull({ programs })).rejects.toMatchObject({ message });
    await expect(operations.gitPush({ programs })).rejects.toMatchObject({ message });
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
