import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { watchForFaults } from "./harness/page-faults.ts";
import { startHost } from "./harness/running-host.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

const id = "frozen-files";
const path = `runbooks/${id}.md`;

test("a save that is refused names the cause, and the text is saved under another name", async ({
  page,
  workspace,
}, info) => {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Not to be lost.");
  // A place that no save may reach, for any user: the runbook has become a link that leads out of the workspace.
  const outside = info.outputPath("outside.md");
  renameSync(file, outside);
  symlinkSync(outside, file);
  await page.keyboard.press("Control+s");
  const bar = editor.bar("Not saved");
  await expect(bar).toContainText("leads out of the workspace");
  await expect(editor.text).toContainText("Not to be lost.");
  await bar.getByRole("button", { name: "Try again" }).click();
  await expect(bar).toBeVisible();
  await bar.getByRole("button", { name: "Save under another name…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save under another name" });
  await dialog.getByRole("textbox", { name: "File name" }).fill("thawed-files");
  await page.keyboard.press("Enter");
  await expect(bar).toHaveCount(0);
  await expect(editor.head).toContainText("runbooks/thawed-files.md");
  await expect(editor.text).toBeFocused();
  expect(readFileSync(join(workspace, "runbooks/thawed-files.md"), "utf8")).toBe(`${before}Not to be lost.`);
  expect(readFileSync(outside, "utf8")).toBe(before);
});

test("keeping mine stays a choice until it is done", async ({ page, workspace }, info) => {
  const file = join(workspace, path);
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Mine.");
  writeFileSync(file, `${readFileSync(file, "utf8")}Theirs.\n`);
  const changed = editor.bar("Changed on disk");
  await expect(changed).toBeVisible();
  const outside = info.outputPath("outside.md");
  renameSync(file, outside);
  symlinkSync(outside, file);
  const keep = changed.getByRole("button", { name: /^Keep mine/ });
  await keep.click();
  await expect(editor.bar("Not saved")).toContainText("leads out of the workspace");
  await expect(keep).toBeEnabled();
  rmSync(file);
  renameSync(outside, file);
  await keep.click();
  await editor.saved();
  await expect(changed).toHaveCount(0);
  expect(readFileSync(file, "utf8")).toMatch(/Mine\.$/);
  expect(readFileSync(`${file}.orig`, "utf8")).toMatch(/Theirs\.\n$/);
});

test("a rename takes along unsaved text, undo and the versions", async ({ page, workspace }) => {
  const before = readFileSync(join(workspace, path), "utf8");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Saved.");
  await editor.save();
  await editor.typeAtEnd(" Unsaved.");
  await editor.button("More about this runbook").click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  const dialog = page.getByRole("dialog", { name: "Rename the runbook" });
  await dialog.getByRole("textbox", { name: "File name" }).fill("thawed-files");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(editor.head).toContainText("runbooks/thawed-files.md");
  await expect(editor.head).toContainText("unsaved");
  await expect(editor.text).toBeFocused();
  await expect(editor.text).toHaveAccessibleName("Text of runbooks/thawed-files.md");
  await expect(editor.bar("Gone from disk")).toHaveCount(0);
  const file = join(workspace, "runbooks/thawed-files.md");
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press("Control+z");
  await editor.save();
  expect(readFileSync(file, "utf8")).toBe(before);
  await editor.button("History").click();
  const versions = page.getByRole("list", { name: "Versions, newest first" });
  await expect(versions).toContainText("renamed");
  const saved = versions.getByRole("listitem").filter({ hasText: "saved here" }).last();
  await saved.getByRole("button", { name: "Restore" }).click();
  await editor.save();
  await expect(versions.getByRole("listitem").first()).toContainText("an older version, brought back");
  expect(readFileSync(file, "utf8")).toBe(`${before}Saved.`);
});

test("a deleted runbook comes back with what was not saved of it", async ({ page, workspace }) => {
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Never saved.");
  await editor.button("More about this runbook").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const line = editor.bar("Deleted runbook");
  await expect(line).toContainText("unsaved text");
  const undo = line.getByRole("button", { name: "Undo" });
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await editor.goToEnd();
  await expect(editor.text).toContainText("Never saved.");
  await expect(editor.head).toContainText("unsaved");
  expect(readFileSync(join(workspace, path), "utf8")).not.toContain("Never saved.");
});

test("text that was left behind is told of on any screen, and taken where it differs", async ({
  browser,
  workspace,
}, info) => {
  const settings = info.outputPath("settings.json");
  const host = await startHost(workspace, settings);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.url);
  const editor = new Editor(page);
  await editor.open(id);
  await editor.typeAtEnd("Left behind.");
  // Older than this is on the disk (P9).
  await page.waitForTimeout(1_000);
  await host.kill();
  await context.close();
  const again = await startHost(workspace, settings);
  const next = await browser.newContext();
  const faults = await watchForFaults(next, again.origin);
  const view = await next.newPage();
  await view.goto(again.url);
  const other = new Editor(view);
  await other.explorer.ready();
  const notice = view
    .getByRole("contentinfo")
    .getByRole("button", { name: "1 unsaved text was left behind" });
  await notice.click();
  await other.bar("Recovered text").getByRole("button", { name: "Take recovered text" }).click();
  const line = other.text.locator(".cm-line", { hasText: "Left behind." });
  await expect(line).toBeInViewport();
  await expect(line).toHaveClass(/cm-changedHere/);
  await expect(other.text).toBeFocused();
  await expect(notice).toHaveCount(0);
  faults.expectNone();
  await next.close();
  await again.stop();
});

test.describe("what is no text that could be written back", () => {
  const bad = Buffer.concat([Buffer.from("# Latin\n\ncaf"), Buffer.from([0xe9]), Buffer.from("\n")]);

  test("is shown, said to be so with its place, and not rewritten", async ({ page, workspace }) => {
    const files = { latin: bad, zero: Buffer.from("# Zero\n\na\0b\n") };
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(join(workspace, `runbooks/${name}.md`), bytes);
    const editor = new Editor(page);
    const words = { latin: "Line 3, column 4: The file is not valid UTF-8", zero: "NUL character" };
    for (const [name, bytes] of Object.entries(files)) {
      await expect(async () => {
        await editor.explorer.goTo("#/runbooks");
        await editor.explorer.goTo(`#/runbooks/${name}`);
        await expect(editor.button("Edit")).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await editor.open(name);
      await expect(editor.bar("Not editable")).toContainText(words[name as keyof typeof words]);
      await expect(page.getByRole("toolbar").getByRole("button", { name: "Table" })).toBeDisabled();
      await editor.typeAtEnd("typed");
      await page.keyboard.press("Control+s");
      await expect(editor.text).not.toContainText("typed");
      await expect(editor.head).not.toContainText("unsaved");
      expect(readFileSync(join(workspace, `runbooks/${name}.md`)).equals(bytes)).toBe(true);
    }
  });

  test("a folder with the name of a runbook is no place to write one", async ({ page, workspace }) => {
    mkdirSync(join(workspace, "runbooks/folder.md"));
    const editor = new Editor(page);
    await editor.explorer.goTo("#/runbooks/folder");
    await expect(page.getByRole("main")).toContainText("There is no runbook “folder”");
  });
});

test("a command is found by its name without a prefix, and a host before it", async ({ page }) => {
  const { explorer } = new Editor(page);
  await explorer.ready();
  await explorer.openPalette("new runbook");
  const first = explorer.palette.getByRole("option").first();
  await expect(first).toContainText("New runbook…");
  await explorer.paletteBox.fill("tools-checker-01");
  await expect(first).toContainText("tools-checker-01");
  await explorer.paletteBox.fill("new runbook");
  await expect(first).toContainText("New runbook…");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "New runbook" })).toBeVisible();
});
