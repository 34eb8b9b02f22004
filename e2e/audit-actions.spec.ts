import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Explorer } from "./pages/explorer.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

test("a flag is waived with a reason and a last day, and the waiver is taken back", async ({
  page,
  workspace,
}) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.rail("Audit").click();
  await page
    .getByRole("checkbox", { name: /Select Untracked configuration: .*kube\/config$/ })
    .first()
    .check();
  await expect(page.getByRole("region", { name: "Selected flags" })).toContainText("1 of");
  await page.getByRole("button", { name: "Waive…" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Waive flags" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("T211199: being documented");
  await dialog.getByRole("button", { name: "30 d" }).click();
  await dialog.getByRole("button", { name: /^Waive 1/ }).click();
  const outcome = page.getByRole("status", { name: "Waiver" });
  await expect(outcome).toBeVisible();
  const file = join(workspace, "graph-data/waivers.yaml");
  expect(readFileSync(file, "utf8")).toContain("T211199: being documented");
  expect(readFileSync(file, "utf8")).toContain("# A waiver silences one flag");
  await expect(page.getByRole("button", { name: /^1 waived/ })).toBeVisible();
  await outcome.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("button", { name: /^1 waived/ })).toHaveCount(0);
  expect(readFileSync(file, "utf8")).toContain("waivers: []");
});

test("selected flags are exported as a wiki table and as a sheet", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.rail("Audit").click();
  const boxes = page.getByRole("checkbox", { name: /^Select (?!all)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("region", { name: "Selected flags" }).getByRole("button", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog", { name: "Export flags" });
  await expect(dialog.getByRole("region", { name: "Preview" })).toContainText('{| class="wikitable');
  await dialog.getByText("CSV", { exact: true }).click();
  const coming = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /^Save as .*\.csv$/ }).click();
  const saved = await (await coming).path();
  expect(readFileSync(saved, "utf8").trim().split("\r\n").length).toBe(3);
});

test("the shape of the graph tells where it hangs on one thing and cannot start by itself", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.rail("Audit").click();
  await page.getByRole("tab", { name: "Structure" }).click();
  await expect(page.getByRole("region", { name: "Single points of failure" })).toContainText(
    "tools-checker-01",
  );
  await expect(page.getByRole("region", { name: "Circles at recovery" })).toContainText("openstack-browser");
});
