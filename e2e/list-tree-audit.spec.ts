import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

test("list, tree, graph and audit follow one selection, and back walks over it", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/list");
  await expect(page.getByText("314 of 314")).toBeVisible();
  await page
    .getByRole("grid", { name: "Components" })
    .getByRole("row", { name: /crontab of tools\.toolschecker/ })
    .click();
  await expect(explorer.panel).toContainText("crontab of tools.toolschecker");
  await page.getByRole("grid", { name: "Components" }).press("t");
  await expect(page.getByRole("treeitem", { selected: true })).toContainText("crontab of tools.toolschecker");
  await explorer.rail("Audit").click();
  await expect(explorer.panel).toContainText("crontab of tools.toolschecker");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("tree")).toBeVisible();
});

test("the tree tells everything by keyboard: kinds, components, both sides, flags", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/tree/cf-toolschecker-kubeconfig");
  const item = page.getByRole("treeitem", { selected: true });
  await expect(item).toHaveAttribute("aria-posinset", /\d+/);
  await expect(item).toHaveAttribute("aria-setsize", "46");
  await expect(item).toContainText(/critical, not documented, untracked, frozen, unexplained/);
  await item.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("treeitem", { name: /^Needed by/ }).first()).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /^Needs/ }).first()).toBeVisible();
});

test("the audit names the frozen kubeconfig thrice as critical, and an unknown flag never as no", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/audit");
  const flags = page.getByRole("treegrid", { name: "Flags" });
  await expect(
    flags.getByRole("row", { name: /~tools\.toolschecker\/\.kube\/config/ }).first(),
  ).toBeVisible();
  await explorer.goTo("#/audit/cf-toolschecker-kubeconfig");
  const section = explorer.panel.getByRole("region", { name: /^Flags/ });
  await expect(section.getByRole("img", { name: "critical" })).toHaveCount(3);
  await explorer.goTo("#/list");
  await page.getByRole("combobox", { name: /Filter/ }).fill("immutable:unknown");
  await expect(page.getByText("42 of 314")).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "unknown", exact: true }).first()).toBeVisible();
});
