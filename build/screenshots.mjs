// `npm run screenshots`: pictures of every screen, light and dark, of the built-in workspace, into docs/screenshots.
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { startBrowserMode } from "./browser-mode.mjs";
import { findChromium } from "./chromium.mjs";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

const size = { width: 1440, height: 900 };
const folder = join(root, "docs", "screenshots");

/** name, address, and what to do before the picture is taken */
const screens = [
  ["home", "#/home"],
  ["graph", "#/graph/cf-toolschecker-kubeconfig"],
  ["graph-names", "#/graph/dns-k8s-master"],
  ["impact", "#/impact/k8s-master.tools.wmflabs.org?action=remove"],
  ["list", "#/list/cf-toolschecker-kubeconfig"],
  ["tree", "#/tree/cf-toolschecker-kubeconfig"],
  ["audit", "#/audit/cf-toolschecker-kubeconfig"],
  ["runbooks", "#/runbooks"],
  ["runbook", "#/runbooks/toolschecker-k8s-nodes-ready"],
  ["sources", "#/sources"],
  ["settings", "#/settings"],
  ["palette", "#/home", pasteAlert],
  ["evidence", "#/graph/cf-toolschecker-kubeconfig", (page) => page.keyboard.press("e")],
];

async function pasteAlert(page) {
  await page.keyboard.press("Control+k");
  await page
    .getByRole("combobox", { name: "Search, or paste an alert" })
    .fill('the "toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org" check');
  await page.getByRole("option").first().waitFor();
}

async function take(browser, url, theme) {
  const context = await browser.newContext({ viewport: size, colorScheme: theme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByText("Worst first").waitFor();
  for (const [name, address, prepare] of screens) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.waitForTimeout(900);
    await prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
    await page.keyboard.press("Escape");
  }
  await context.close();
}

ensureInstalled();
ensureBuilt();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const config = join(tmpdir(), "toolforge-runbooks");
mkdirSync(config, { recursive: true });
const host = await startBrowserMode({ config });
const browser = await chromium.launch({ executablePath: findChromium() || undefined });
try {
  for (const theme of ["light", "dark"]) await take(browser, host.url, theme);
} finally {
  await browser.close();
  host.stop();
  rmSync(config, { recursive: true, force: true });
}
