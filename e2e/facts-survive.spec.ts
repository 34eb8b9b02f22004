import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { test } from "./harness/browser-mode.ts";
import { watchForFaults } from "./harness/page-faults.ts";
import { type RunningHost, startHost } from "./harness/running-host.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { expect, Facts } from "./pages/facts.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });
test.setTimeout(120_000);

const id = "tools-checker-01";
/** What was typed longer ago than this is on the disk (P9). */
const keptAfterMs = 1_000;

/** A window of its own; that its host is killed under it is no fault of the page. */
async function windowOn(browser: Browser, host: RunningHost) {
  const context = await browser.newContext();
  const faults = await watchForFaults(context, host.origin);
  const page = await context.newPage();
  await page.goto(host.url);
  const facts = new Facts(page);
  await facts.explorer.ready();
  return { facts, page, faults, close: () => context.close() };
}

for (const first of ["host", "window"] as const) {
  test(`what was typed into a form is offered again after the ${first} was killed`, async ({
    browser,
    workspace,
  }, info) => {
    const settings = info.outputPath("settings.json");
    const host = await startHost(workspace, settings);
    const one = await windowOn(browser, host);
    const path = await one.facts.open(id);
    const file = join(workspace, path);
    const before = readFileSync(file, "utf8");
    await one.facts.dialog.getByLabel("Owner").fill("typed and never saved");
    // Without a date there is no text that a file could hold: what was typed is kept all the same.
    await one.facts.dialog.getByLabel(/^True as of/).fill("");
    await one.page.waitForTimeout(keptAfterMs);
    if (first === "host") await host.kill();
    await one.close();
    await host.kill();

    const again = await startHost(workspace, settings);
    const two = await windowOn(browser, again);
    await expect(two.facts.left).toContainText(`Facts of ${id}`);
    await expect(two.facts.left).toContainText("Nothing is taken or discarded by itself");
    await expect(two.facts.dialog).toHaveCount(0);
    expect(readFileSync(file, "utf8")).toBe(before);
    await two.facts.left.getByRole("button", { name: /^Open the form with it/ }).click();
    await expect(two.facts.dialog.getByLabel("Owner")).toHaveValue("typed and never saved");
    await expect(two.facts.dialog.getByLabel(/^True as of/)).toHaveValue("");
    await expect(two.facts.left).toHaveCount(0);
    expect(readFileSync(file, "utf8")).toBe(before);

    // It is this window's now: it survives once more, and is gone when it is given up.
    await again.kill();
    await two.close();
    const third = await startHost(workspace, settings);
    const three = await windowOn(browser, third);
    await expect(three.facts.left).toContainText(`Facts of ${id}`);
    await three.facts.left.getByRole("button", { name: /^Discard/ }).click();
    await expect(three.facts.left).toHaveCount(0);
    three.faults.expectNone();
    await three.close();
    await third.kill();
    const last = await startHost(workspace, settings);
    const four = await windowOn(browser, last);
    await four.facts.explorer.settled();
    await expect(four.facts.left).toHaveCount(0);
    four.faults.expectNone();
    await four.close();
    await last.stop();
  });
}
