import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { expect, test } from "./harness/browser-mode.ts";
import { watchForFaults } from "./harness/page-faults.ts";
import { type RunningHost, startHost } from "./harness/running-host.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Editor } from "./pages/editor.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

const id = "frozen-files";
const path = `runbooks/${id}.md`;
/** A text older than this is on the disk, wherever it was typed (P9). */
const keptAfterMs = 1_000;

/** A window of its own; that its host is killed under it is no fault of the page. */
async function windowOn(browser: Browser, host: RunningHost) {
  const context = await browser.newContext();
  const faults = await watchForFaults(context, host.origin);
  const page = await context.newPage();
  await page.goto(host.url);
  const editor = new Editor(page);
  await editor.explorer.ready();
  return { editor, page, faults, close: () => context.close() };
}

for (const first of ["host", "window"] as const) {
  test(`what was typed is offered beside the disk's version after the ${first} was killed`, async ({
    browser,
    workspace,
  }, info) => {
    const file = join(workspace, path);
    const before = readFileSync(file, "utf8");
    const settings = info.outputPath("settings.json");
    const host = await startHost(workspace, settings);
    const one = await windowOn(browser, host);
    await one.editor.open(id);
    await one.editor.typeAtEnd("Typed and never saved.");
    await one.page.waitForTimeout(keptAfterMs);
    if (first === "host") await host.kill();
    await one.close();
    await host.kill();

    const disk = `${before}Somebody else wrote this meanwhile.\n`;
    writeFileSync(file, disk);
    const again = await startHost(workspace, settings);
    const two = await windowOn(browser, again);
    await two.editor.explorer.rail("Runbooks").click();
    const found = two.editor.bar("Unsaved text found");
    await expect(found).toContainText("Nothing is taken or discarded by itself");
    await found.getByRole("button", { name: path }).click();
    const bar = two.editor.bar("Recovered text");
    await expect(bar).toContainText("The file on disk has changed since.");
    expect(readFileSync(file, "utf8")).toBe(disk);
    await bar.getByRole("button", { name: "Compare" }).click();
    await expect(two.editor.comparison).toContainText("Typed and never saved.");
    await expect(two.editor.comparison).toContainText("Somebody else wrote this meanwhile.");
    await two.editor.comparison.getByRole("button", { name: "Take recovered text" }).click();
    await expect(two.editor.comparison).toHaveCount(0);
    await two.editor.goToEnd();
    await expect(two.editor.text).toContainText("Typed and never saved.");
    expect(readFileSync(file, "utf8")).toBe(disk);
    two.faults.expectNone();
    await two.close();
    await again.stop();
  });
}

test("text that was recovered and discarded is not offered again", async ({ browser, workspace }, info) => {
  const settings = info.outputPath("settings.json");
  const host = await startHost(workspace, settings);
  const one = await windowOn(browser, host);
  await one.editor.open(id);
  await one.editor.typeAtEnd("Typed and never saved.");
  await one.page.waitForTimeout(keptAfterMs);
  await host.kill();
  await one.close();
  for (const offered of [true, false]) {
    const again = await startHost(workspace, settings);
    const next = await windowOn(browser, again);
    await next.editor.explorer.goTo(`#/runbooks/${id}`);
    await expect(next.editor.button("Edit")).toBeVisible();
    await next.editor.explorer.settled();
    const bar = next.editor.bar("Recovered text");
    await expect(bar).toHaveCount(offered ? 1 : 0);
    if (offered) {
      await bar.getByRole("button", { name: "Discard" }).click();
      await expect(bar).toHaveCount(0);
    }
    next.faults.expectNone();
    await next.close();
    await again.kill();
  }
});

test("a second program on the same workspace is told, and edits only when it says so", async ({
  browser,
  workspace,
}, info) => {
  const settings = info.outputPath("settings.json");
  const host = await startHost(workspace, settings);
  const first = await windowOn(browser, host);
  await first.editor.open(id);
  const other = await startHost(workspace, settings);
  const second = await windowOn(browser, other);
  await second.editor.open(id);
  const bar = second.editor.bar("Open elsewhere");
  await expect(bar).toContainText("Another program has this workspace open");
  await second.editor.typeAtEnd("Not to be typed.");
  await expect(second.editor.text).not.toContainText("Not to be typed.");
  await bar.getByRole("button", { name: "Edit here too" }).click();
  await expect(bar).toHaveCount(0);
  await second.editor.typeAtEnd("Typed in the second.");
  await second.editor.save();
  await expect(first.editor.bar("Reloaded")).toBeVisible();
  first.faults.expectNone();
  second.faults.expectNone();
  await Promise.all([first.close(), second.close()]);
  await Promise.all([host.stop(), other.stop()]);
});
