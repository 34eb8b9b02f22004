import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

// What is done to the files of runbooks beside saving them; the bytes on disk are what counts.

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

test.setTimeout(60_000);

const id = "frozen-files";
const path = `runbooks/${id}.md`;

test("a duplicate is written with its first save, and the original stays as it was", async ({
  page,
  workspace,
}) => {
  const before = readFileSync(join(workspace, path));
  const copy = join(workspace, "runbooks/frozen-files-copy.md");
  const editor = new Editor(page);
  await editor.open(id);
  await editor.choose("Duplicate…");
  const dialog = page.getByRole("dialog", { name: "Duplicate the runbook" });
  await dialog.getByLabel("File name").fill("frozen-files-copy");
  await dialog.getByRole("button", { name: "Duplicate" }).click();
  await expect(editor.head).toContainText("frozen-files-copy.md");
  expect(existsSync(copy)).toBe(false);
  await editor.save();
  expect(readFileSync(copy).equals(before)).toBe(true);
  expect(readFileSync(join(workspace, path)).equals(before)).toBe(true);
});

test("a deleted runbook goes to the bin, and is brought back byte by byte", async ({ page, workspace }) => {
  const file = join(workspace, path);
  const before = readFileSync(file);
  const editor = new Editor(page);
  await editor.open(id);
  await editor.choose("Delete");
  const line = editor.bar("Deleted runbook");
  await expect(line).toContainText(`${path} is in `);
  expect(existsSync(file)).toBe(false);
  await line.getByRole("button", { name: "Undo" }).click();
  await expect(line).toHaveCount(0);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("a runbook is attached to a component and to an alert, and nothing else of it changes", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8").split("\n");
  const editor = new Editor(page);
  await editor.open(id);
  for (const [item, box, query] of [
    ["Attach to a component…", "Name or id", "tools-checker-01"],
    ["Attach to an alert…", "Alert text", "All k8s worker nodes are healthy"],
  ] as const) {
    await editor.choose(item);
    const dialog = page.getByRole("dialog", { name: item.slice(0, -1) });
    await dialog.getByRole("combobox", { name: box }).fill(query);
    await expect(dialog.getByRole("option").first()).toContainText(query);
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
  }
  await editor.save();
  const after = readFileSync(file, "utf8").split("\n");
  const added = after.filter((line) => !before.includes(line));
  expect(before.filter((line) => !after.includes(line))).toEqual([
    "components: [cf-replica-my-cnf, cf-toolschecker-replica, cf-tool-kubeconfig]",
  ]);
  expect(added).toEqual([
    "components: [cf-replica-my-cnf, cf-toolschecker-replica, cf-tool-kubeconfig, tools-checker-01]",
    "alerts:",
    '  - "toolschecker: All k8s worker nodes are healthy"',
  ]);
  await editor.text.focus();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await editor.save();
  expect(readFileSync(file, "utf8").split("\n")).toEqual(before);
});

test("a deleted file that is not all text is in the bin byte by byte, and is not written again as text", async ({
  page,
  workspace,
}) => {
  const file = join(workspace, "runbooks/latin.md");
  const bytes = Buffer.from("---\ntitle: Latin\n---\n# Caf\xe9\r\nAn old text.\n", "latin1");
  writeFileSync(file, bytes);
  const editor = new Editor(page);
  await editor.open("latin");
  await expect(editor.text).toContainText("An old text.");
  await editor.button("Read").click();
  await editor.explorer.goTo(`#/runbooks/${id}`);
  await expect(editor.head).toContainText(path);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  // Written again as text it would have other bytes: the bin has the right ones.
  await editor.explorer.goTo("#/runbooks/latin");
  await editor.choose("Delete");
  const line = editor.bar("Deleted runbook");
  await expect(line).toContainText("It is not all text: take it back from there.");
  await expect(line.getByRole("button", { name: "Undo" })).toHaveCount(0);
  const [, kept = ""] = /is in (\S+)\. It is not/.exec((await line.textContent()) ?? "") ?? [];
  expect(readFileSync(kept).equals(bytes)).toBe(true);
});

test("two windows on one runbook: a clean one follows, an unsaved one is asked", async ({
  page,
  context,
  host,
  workspace,
}) => {
  const file = join(workspace, path);
  const before = readFileSync(file, "utf8");
  const first = new Editor(page);
  await first.open(id);
  const second = new Editor(await context.newPage());
  await second.page.goto(host.url);
  await second.open(id);
  await first.typeAtEnd("Of the first.");
  await first.save();
  await expect(second.bar("Reloaded")).toBeVisible();
  await second.goToEnd();
  await expect(second.text).toContainText("Of the first.");

  await second.typeAtEnd("Of the second.");
  await first.typeAtEnd("More of the first.");
  await first.save();
  await expect(second.bar("Changed on disk")).toContainText("Yours is kept");
  await expect(second.text).toContainText("Of the first.Of the second.");
  await expect(second.button("Save")).toBeDisabled();
  expect(readFileSync(file, "utf8")).toBe(`${before}Of the first.More of the first.`);
  await second.page.close();
});
