import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness/browser-mode.ts";
import { git, makeRepository } from "./harness/git.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(90_000);

const component = "cf-toolschecker-kubeconfig";
const path = "runbooks/kubeconfig-of-the-checker.md";
const subject = "Runbook of the checker's kubeconfig";

/** The flag that brings people here; its row may be waiting below others. */
const flag = (page: Page) => page.getByRole("checkbox", { name: /^Select Undocumented: .*kube\/config$/ });

test.beforeEach(({ workspace }) => makeRepository(workspace));

/** The file, git's log and the audit agree that there is a runbook now. */
async function expectWritten(page: Page, workspace: string): Promise<void> {
  const text = readFileSync(join(workspace, path), "utf8");
  expect(text).toContain(component);
  expect(text).not.toContain("TODO");
  expect(git(workspace, "log", "--format=%s", "--", path).trim()).toBe(subject);
  expect(git(workspace, "show", "--name-only", "--format=").trim()).toBe(path);
  expect(git(workspace, "show", `HEAD:${path}`)).toBe(text);
  expect(git(workspace, "status", "--porcelain")).toBe("");
  const editor = new Editor(page);
  await editor.explorer.goTo(`#/list/${component}`);
  await expect(editor.explorer.panel).toContainText("Frozen, unexplained");
  await expect(editor.explorer.panel).not.toContainText("Undocumented");
  await expect(editor.explorer.panel.getByRole("button", { name: /^Write one/ })).toHaveCount(0);
  await editor.explorer.goTo("#/audit");
  await page.getByRole("combobox", { name: "Filter the audit" }).fill(component);
  // The list holds what else is wrong with the component, so that the missing flag is missing from a list.
  await expect(
    page.getByRole("checkbox", { name: /^Select Frozen, unexplained: .*kube\/config$/ }),
  ).toBeVisible();
  await expect(flag(page)).toHaveCount(0);
}

test("by mouse: from the undocumented component to a committed runbook, and the flag is gone", async ({
  page,
  workspace,
}) => {
  const editor = new Editor(page);
  await editor.explorer.ready();
  await editor.explorer.rail("Audit").click();
  const row = page.getByRole("row").filter({ has: flag(page) });
  await page.getByRole("treegrid", { name: "Flags" }).hover();
  // Only rows in view are drawn.
  await expect(async () => {
    await page.mouse.wheel(0, 150);
    await expect(row).toBeVisible({ timeout: 500 });
  }).toPass();
  await row.click();
  await row.getByRole("button", { name: /^Write one/ }).click();

  const dialog = page.getByRole("dialog", { name: "New runbook" });
  await expect(dialog.getByText(`It will be attached to ${component}.`)).toBeVisible();
  await dialog.getByLabel("Title").fill("Kubeconfig of the checker");
  await expect(dialog.getByLabel("File name")).toHaveValue("kubeconfig-of-the-checker");
  await dialog.getByRole("button", { name: "Write it" }).click();

  await expect(editor.problems).toContainText("TODO");
  for (;;) {
    const next = editor.problems.getByRole("button", { name: /TODO/ }).first();
    const left = await editor.problems.getByRole("button", { name: /TODO/ }).count();
    if (left === 0) break;
    await next.click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.type("Not known.");
    await expect(editor.problems.getByRole("button", { name: /TODO/ })).toHaveCount(left - 1);
  }
  await expect(editor.problems.getByRole("status")).toHaveText("The check found nothing in this text.");
  await editor.save();

  await editor.button("Git").click();
  const panel = page.getByRole("complementary", { name: "Git" });
  await expect(panel.getByRole("list", { name: "Changed files" })).toContainText(path);
  await panel.getByLabel("Message of the commit").fill(subject);
  await panel.getByRole("button", { name: "Commit 1 file" }).click();
  await expect(panel.getByRole("status", { name: "What git did" })).toContainText("Committed");
  await expectWritten(page, workspace);
});

test("by keyboard: the same way, without a mouse", async ({ page, workspace }) => {
  const editor = new Editor(page);
  await editor.explorer.goTo("#/audit");
  const grid = page.getByRole("treegrid", { name: "Flags" });
  await tabTo(page, "Flags");
  const row = page.getByRole("row").filter({ has: flag(page) });
  for (let step = 0; step < 30; step++) {
    if ((await row.getByRole("button", { name: /^Write one/ }).count()) > 0) break;
    await page.keyboard.press("ArrowDown");
  }
  await expect(grid).toBeFocused();
  await tabTo(page, /^Write one/);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "New runbook" });
  await expect(dialog).toBeVisible();
  await tabTo(page, "Title");
  await page.keyboard.type("Kubeconfig of the checker");
  await expect(dialog.getByLabel("File name")).toHaveValue("kubeconfig-of-the-checker");
  await page.keyboard.press("Enter");

  await expect(editor.problems).toContainText("TODO");
  const unfinished = editor.problems.getByRole("button", { name: /TODO/ });
  for (let left = await unfinished.count(); left > 0; left--) {
    await unfinished.first().focus();
    await page.keyboard.press("Enter");
    await expect(editor.text).toBeFocused();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.type("Not known.");
    await expect(unfinished).toHaveCount(left - 1);
  }
  await expect(editor.problems.getByRole("status")).toHaveText("The check found nothing in this text.");
  await page.keyboard.press("Control+s");
  await editor.saved();
  await editor.explorer.openPalette(">Git: changes");
  await expect(editor.explorer.palette.getByRole("option").first()).toContainText("Git: changes, commit");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Message of the commit")).toBeVisible();
  await tabTo(page, "Message of the commit");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(subject);
  await tabTo(page, "Commit 1 file");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status", { name: "What git did" })).toContainText("Committed");
  await expectWritten(page, workspace);
});

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const now = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.firstChild?.textContent : "";
      return element?.getAttribute("aria-label") || label || element?.textContent || "";
    });
    if (typeof name === "string" ? now.trim() === name : name.test(now.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${name}.`);
}
