import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { git, makeRepository } from "./harness/git.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

const id = "frozen-files";
const path = `runbooks/${id}.md`;

test("a runbook is opened to read, edited beside its preview, and saved as it was typed", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8");
  const editor = new Editor(page);
  await editor.explorer.goTo(`#/runbooks/${id}`);
  await expect(editor.button("Read")).toHaveAttribute("aria-pressed", "true");
  await expect(editor.text).toHaveCount(0);
  await editor.button("Edit").click();
  await expect(editor.text).toBeVisible();
  await expect(editor.button("Save")).toBeDisabled();
  await editor.button("Split").click();
  await editor.typeAtEnd("Written in the split view, ünïcödé too.");
  await expect(editor.preview).toContainText("Written in the split view, ünïcödé too.");
  await expect(editor.head).toContainText("unsaved");
  expect(readFileSync(file, "utf8")).toBe(before);
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(`${before}Written in the split view, ünïcödé too.`);
});

test("line endings, byte order mark and the missing final newline stay as they were", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, path);
  const windows = `\uFEFF${readFileSync(file, "utf8").replaceAll("\n", "\r\n").trimEnd()}`;
  writeFileSync(file, windows);
  const editor = new Editor(page);
  await expect(page.getByRole("contentinfo")).toContainText("components");
  await editor.open(id);
  await editor.typeAtEnd("x");
  await page.keyboard.press("Enter");
  await page.keyboard.type("y");
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(`${windows}x\r\ny`);
});

test("an open text that nobody has changed follows its file, visibly", async ({ page, workspace }) => {
  const editor = new Editor(page);
  await editor.open(id);
  const file = join(workspace, path);
  writeFileSync(file, `${readFileSync(file, "utf8")}\nFrom elsewhere.\n`);
  await expect(editor.bar("Reloaded")).toContainText("Changed lines are marked");
  await editor.goToEnd();
  await expect(editor.text).toContainText("From elsewhere.");
  await expect(editor.head).not.toContainText("unsaved");
});

test.describe("a text with unsaved changes, and a file that changes under it", () => {
  const typed = "Mine, not saved.";
  const theirs = "Theirs, from elsewhere.";

  test.beforeEach(async ({ page, workspace }) => {
    const editor = new Editor(page);
    await editor.open(id);
    await editor.typeAtEnd(typed);
    const file = join(workspace, path);
    writeFileSync(file, `${readFileSync(file, "utf8")}${theirs}\n`);
    await expect(editor.bar("Changed on disk")).toContainText("Yours is kept");
    await expect(editor.text).toContainText(typed);
    await expect(editor.button("Save")).toBeDisabled();
  });

  test("the file's text is taken, and undo brings the own one back", async ({ page, workspace }) => {
    const editor = new Editor(page);
    await editor.bar("Changed on disk").getByRole("button", { name: "Take theirs" }).click();
    await expect(editor.text).toContainText(theirs);
    await expect(editor.text).not.toContainText(typed);
    await editor.text.focus();
    await page.keyboard.press("Control+z");
    await expect(editor.text).toContainText(typed);
    expect(readFileSync(join(workspace, path), "utf8")).toContain(theirs);
  });

  test("the own text is saved, and theirs is put beside it", async ({ page, workspace }) => {
    const editor = new Editor(page);
    await editor
      .bar("Changed on disk")
      .getByRole("button", { name: /^Keep mine/ })
      .click();
    await editor.saved();
    expect(readFileSync(join(workspace, path), "utf8")).toMatch(new RegExp(`${typed}$`));
    expect(readFileSync(join(workspace, `${path}.orig`), "utf8")).toContain(theirs);
  });

  test("both are merged: nothing is chosen before somebody chooses", async ({ page, workspace }) => {
    const editor = new Editor(page);
    await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
    const goOn = editor.comparison.getByRole("button", { name: "Go on with the result" });
    await expect(goOn).toBeDisabled();
    await editor.comparison
      .getByRole("group", { name: "Answer to conflict 1" })
      .getByRole("button", { name: "Both" })
      .click();
    await goOn.click();
    await expect(editor.bar("Changed on disk")).toHaveCount(0);
    await editor.save();
    const now = readFileSync(join(workspace, path), "utf8");
    expect(now).toContain(typed);
    expect(now).toContain(theirs);
  });
});

test("a file that is deleted while it is open is written again only when asked for", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, path);
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Still here.");
  rmSync(file);
  await expect(editor.bar("Gone from disk")).toContainText("nothing is written unless you say so");
  await expect(editor.text).toContainText("Still here.");
  expect(existsSync(file)).toBe(false);
  await editor.bar("Gone from disk").getByRole("button", { name: "Write the file again" }).click();
  await editor.saved();
  expect(readFileSync(file, "utf8")).toContain("Still here.");
});

test("a branch is switched under unsaved text", async ({ page, workspace }) => {
  makeRepository(workspace);
  const file = join(workspace, path);
  git(workspace, "checkout", "--quiet", "-b", "other");
  writeFileSync(file, readFileSync(file, "utf8").replace("even by root", "even by root of the other branch"));
  git(workspace, "commit", "--quiet", "-am", "other words");
  git(workspace, "checkout", "--quiet", "main");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Typed on main.");
  git(workspace, "checkout", "--quiet", "other");
  await editor.bar("Changed on disk").getByRole("button", { name: "Compare" }).click();
  await expect(editor.comparison).toContainText("Both changes fit together.");
  await editor.comparison.getByRole("button", { name: "Go on with the result" }).click();
  await editor.save();
  const now = readFileSync(file, "utf8");
  expect(now).toContain("root of the other branch");
  expect(now).toContain("Typed on main.");
});

test("every save is a version, and an older one is brought back as a step that can be undone", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("First.");
  await editor.save();
  await editor.typeAtEnd("Second.");
  await editor.save();
  await editor.button("History").click();
  const rows = page.getByRole("list", { name: "Versions, newest first" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await rows.last().getByRole("button", { name: "Restore" }).click();
  await expect(editor.head).toContainText("unsaved");
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(before);
  await expect(rows.first()).toContainText("an older version, brought back");
  await editor.text.focus();
  await page.keyboard.press("Control+z");
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(`${before}First.Second.`);
});
