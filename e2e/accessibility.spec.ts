import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

/** No screen may call anything by these words (UX §9). */
const banned = /\b(safe|unused|all good)\b|\bfine\b/i;

const screens = {
  home: "#/home",
  graph: "#/graph/cf-toolschecker-kubeconfig",
  list: "#/list/cf-toolschecker-kubeconfig",
  tree: "#/tree/cf-toolschecker-kubeconfig",
  impact: "#/impact/k8s-master.tools.wmflabs.org?action=remove",
  "impact of a name nobody knows": "#/impact/some-name-nobody-ever-heard-of.wmflabs.org",
  audit: "#/audit/cf-toolschecker-kubeconfig",
  "runbooks overview": "#/runbooks",
  runbook: "#/runbooks/frozen-files?selected=cf-toolschecker-kubeconfig",
  sources: "#/sources",
  settings: "#/settings",
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const [name, fragment] of Object.entries(screens)) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        const explorer = new Explorer(page);
        await explorer.goTo(fragment);
        await expect(page.getByText("Opening…")).toHaveCount(0);
        await explorer.settled();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`),
        ).toEqual([]);
        expect(await page.locator("body").textContent()).not.toMatch(banned);
      });
    }

    for (const [screen, tabs] of Object.entries({
      Audit: ["Structure"],
      Sources: ["Contradictions", "Blind spots"],
    })) {
      test(`axe finds nothing on the other tabs of ${screen}`, async ({ page }) => {
        const explorer = new Explorer(page);
        await explorer.ready();
        await explorer.rail(screen).click();
        for (const name of tabs) {
          await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
          await explorer.settled();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id }) => `${name}: ${id}`)).toEqual([]);
          expect(await page.locator("body").textContent()).not.toMatch(banned);
        }
      });
    }

    test("axe finds nothing on the palette, the table of keys and the evidence", async ({ page }) => {
      const explorer = new Explorer(page);
      await explorer.goTo("#/graph/cf-toolschecker-kubeconfig");
      await expect(explorer.panel).toBeVisible();
      await explorer.panel
        .getByRole("button", { name: /^Evidence: / })
        .first()
        .click();
      await expect(explorer.dock).toBeVisible();
      const findings = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);
      expect(await findings()).toEqual([]);
      await explorer.openPalette("k8s");
      await expect(explorer.palette.getByRole("option").first()).toBeVisible();
      expect(await findings()).toEqual([]);
      await page.keyboard.press("Escape");
      await explorer.rail("Home").click();
      await explorer.rail("Home").press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
      expect(await findings()).toEqual([]);
    });
  });
}

test("the high contrast theme passes, too", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/settings");
  await page.getByRole("button", { name: "High contrast" }).click();
  await explorer.goTo("#/audit/cf-toolschecker-kubeconfig");
  await expect(explorer.panel).toBeVisible();
  await explorer.settled();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("colours forced by the system, and a window of 720 by 520, never make the page scroll sideways", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 720, height: 520 });
  const explorer = new Explorer(page);
  for (const fragment of Object.values(screens)) {
    await explorer.goTo(fragment);
    await expect(page.getByRole("main")).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
