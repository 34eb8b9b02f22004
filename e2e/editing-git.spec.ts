import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect as expectSoon, test } from "./harness/browser-mode.ts";
import { commitAll, git, makeRepository, shareRepository } from "./harness/git.ts";
import { startHost } from "./harness/running-host.ts";
import { temporaryCopy, workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

// What is seen comes after several runs of git.
const expect = expectSoon.configure({ timeout: 15_000 });

// What a team does with git, each against a repository on disk; what git itself says is what counts.

test.setTimeout(60_000);

const id = "frozen-files";
const path = `runbooks/${id}.md`;

test.describe("in a repository", () => {
  test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

  test("only chosen files are committed, a rename goes into one commit, and the log follows it", async ({
    page,
    workspace,
  }) => {
    makeRepository(workspace);
    const other = "runbooks/grid-cron.md";
    const editor = new Editor(page);
    await editor.open(id);
    writeFileSync(join(workspace, other), "# Grid cron\n\nRewritten from top to bottom.\n");
    await editor.choose("Rename…");
    const dialog = page.getByRole("dialog", { name: "Rename the runbook" });
    await dialog.getByLabel("File name").fill("frozen-hosts");
    await dialog.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(editor.head).toContainText("frozen-hosts.md");

    await editor.git.open();
    await expect(editor.git.files).toHaveCount(2);
    await expect(editor.git.files.first()).toContainText(`renamed from ${path}`);
    await expect(editor.git.message).toHaveValue("runbooks: edit frozen-hosts and grid-cron");
    await editor.git.panel.getByRole("checkbox", { name: `Commit ${other}` }).uncheck();
    await expect(editor.git.message).toHaveValue("runbooks: rename frozen-files to frozen-hosts");
    await editor.git.button(other).click();
    const differs = editor.git.panel.getByRole("region", { name: `What differs in ${other}` });
    await expect(differs).toContainText("+Rewritten from top to bottom.");
    await editor.git.button(/side by side$/).click();
    await expect(editor.comparison).toContainText("Rewritten from top to bottom.");
    await editor.comparison.getByRole("button", { name: "Back to the text" }).click();

    await editor.git.button("Commit 1 of 2 files").click();
    await expect(editor.git.said).toContainText("Committed");
    expect(git(workspace, "show", "--name-status", "--format=%s").trim().split(/\n+/)).toEqual([
      "runbooks: rename frozen-files to frozen-hosts",
      `R100\t${path}\trunbooks/frozen-hosts.md`,
    ]);
    expect(git(workspace, "status", "--porcelain").trim()).toBe(`M ${other}`);
    await expect(editor.git.commits).toHaveCount(2);
    await expect(editor.git.commits.last()).toContainText(`as ${path}`);
  });

  test("a push that came too late, a pull with a conflict, the merge, its commit, and the push", async ({
    page,
    workspace,
  }) => {
    const { shared, theirs } = shareRepository(workspace);
    writeFileSync(join(theirs, path), `${readFileSync(join(theirs, path), "utf8")}Theirs at the end.\n`);
    commitAll(theirs, "theirs");
    git(theirs, "push", "--quiet");
    const editor = new Editor(page);
    await editor.open(id);
    await editor.typeAtEnd("Mine at the end.");
    await editor.save();
    await editor.git.open();
    await editor.git.button("Commit 1 file").click();
    await expect(editor.git.said).toContainText("Committed");

    await editor.git.button("Push").click();
    await expect(editor.git.alert).toContainText(
      "Nothing was pushed: Others have pushed meanwhile. Pull first, then push again.",
    );
    expect(git(shared, "log", "-1", "--format=%s", "main").trim()).toBe("theirs");

    await editor.git.button("Pull").click();
    await expect(editor.git.said).toContainText("One file was changed on both sides.");
    await expect(editor.git.alert).toHaveCount(0);
    await editor.git.button(`Resolve ${path}`).click();
    const goOn = editor.comparison.getByRole("button", { name: "Write the result" });
    await expect(goOn).toBeDisabled();
    await editor.comparison
      .getByRole("group", { name: "Answer to conflict 1" })
      .getByRole("button", { name: "Both" })
      .click();
    await goOn.click();
    await expect(editor.comparison).toHaveCount(0);
    await editor.git.button("Finish the merge").click();
    await expect(editor.git.said).toContainText("Merged:");
    await editor.git.button("Push").click();
    await expect(editor.git.said).toContainText("Pushed to origin, branch main.");

    const text = git(shared, "show", `main:${path}`);
    expect(text).toContain("Mine at the end.");
    expect(text).toContain("Theirs at the end.");
    expect(text).not.toMatch(/^[<=>]{7}/m);
    expect(readFileSync(join(workspace, path), "utf8")).toBe(text);
    expect(git(workspace, "status", "--porcelain")).toBe("");
    expect(git(shared, "log", "-1", "--format=%p", "main").trim().split(" ")).toHaveLength(2);
    await editor.goToEnd();
    await expect(editor.text).toContainText("Theirs at the end.");
    await expect(editor.head).not.toContainText("unsaved");
  });

  test("a merge that is given up leaves the file as it was", async ({ page, workspace }) => {
    const { theirs } = shareRepository(workspace);
    writeFileSync(join(theirs, path), "# Theirs\n");
    commitAll(theirs, "theirs");
    git(theirs, "push", "--quiet");
    const mine = "# Mine\n";
    writeFileSync(join(workspace, path), mine);
    commitAll(workspace, "mine");
    const editor = new Editor(page);
    await editor.open(id);
    await editor.git.open();
    await editor.git.button("Pull").click();
    await expect(editor.git.conflicts).toHaveCount(1);
    await editor.git.button("Give the merge up").click();
    await expect(editor.git.said).toContainText("The merge was given up.");
    await expect(editor.git.conflicts).toHaveCount(0);
    expect(readFileSync(join(workspace, path), "utf8")).toBe(mine);
    expect(git(workspace, "status", "--porcelain")).toBe("");
  });
});

test.describe("where git cannot help", () => {
  test.use({
    workspace: async ({ browserName: _ }, use) => temporaryCopy({}, use),
    // Git must neither find the name of whoever runs the tests nor make one up.
    host: async ({ workspace }, use, info) => {
      const user = info.outputPath("gitconfig");
      writeFileSync(user, "[user]\n\tuseConfigOnly = true\n[init]\n\tdefaultBranch = main\n");
      const env = { GIT_CONFIG_GLOBAL: user, GIT_CONFIG_NOSYSTEM: "1" };
      const host = await startHost(workspace, info.outputPath("settings.json"), { env });
      await use(host);
      await host.stop();
    },
  });

  test("no repository, no user name, and no branch are each said with what comes next", async ({
    page,
    workspace,
  }) => {
    const editor = new Editor(page);
    await editor.open(id);
    await editor.git.open();
    await expect(editor.git.panel).toContainText("The workspace is not in a git repository.");
    await expect(editor.git.panel).toContainText("Everything else works without it");
    await editor.typeAtEnd("Written without git.");
    await editor.save();
    expect(readFileSync(join(workspace, path), "utf8")).toMatch(/Written without git\.$/);
    expect(existsSync(join(workspace, ".git"))).toBe(false);

    makeRepository(workspace);
    for (const name of ["user.name", "user.email"]) git(workspace, "config", "--unset", name);
    writeFileSync(join(workspace, path), "# Frozen files\n\nAnother text.\n");
    await editor.git.comeBack();
    await editor.git.button("Commit 1 file").click();
    await expect(editor.git.alert).toContainText("Nothing was committed: Git does not know who you are.");
    await expect(editor.git.alert).toContainText("git config --global user.name 'Your Name'");
    expect(git(workspace, "rev-list", "--count", "HEAD").trim()).toBe("1");

    git(workspace, "config", "user.name", "Test");
    git(workspace, "config", "user.email", "test@example.org");
    await editor.git.button("Commit 1 file").click();
    await expect(editor.git.said).toContainText("Committed");

    git(workspace, "checkout", "--quiet", "--detach");
    await editor.git.comeBack();
    await expect(editor.git.alert).toContainText("On no branch (detached HEAD)");
    await expect(editor.git.alert).toContainText("git switch -c NAME");
    await expect(editor.git.button(/^Pu(sh|ll)$/)).toHaveCount(0);
    git(workspace, "switch", "--quiet", "main");
    await editor.git.comeBack();
    await expect(editor.git.panel).toContainText("Branch main");
  });
});
