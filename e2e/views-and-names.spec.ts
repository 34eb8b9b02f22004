import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Explorer } from "./pages/explorer.ts";

test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

test("a view is saved, changed back and forth, applied, and undone", async ({ page, workspace }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  const explorer = new Explorer(page);
  await explorer.goTo("#/graph/tools-k8s-master-01");
  const left = page.getByRole("complementary", { name: "Views and filter" });
  if (!(await left.isVisible()))
    await page.getByRole("button", { name: "Views and filter", exact: true }).click();
  await page.getByRole("button", { name: "Focus mode" }).click();
  await left.getByRole("button", { name: "Save this view…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("Master, alone");
  await dialog.getByRole("button", { name: "Save" }).click();
  const views = left.getByRole("list", { name: "Saved views" });
  await expect(views.getByRole("button", { name: "Master, alone", exact: true })).toBeVisible();
  const file = join(workspace, "views/master-alone.yaml");
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8")).toContain("focusMode: true");

  await views.getByRole("button", { name: "Frozen files", exact: true }).click();
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(/tools-k8s-master-01/);
  await views.getByRole("button", { name: "Master, alone", exact: true }).click();
  await expect(page.getByRole("button", { name: "Focus mode" })).toHaveAttribute("aria-pressed", "true");
});

test("the name card says what is the same thing, what answers, and what the certificate covers", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.openPalette("@k8s-master.tools.wmflabs.org");
  await explorer.palette
    .getByRole("option", { name: /Name card/ })
    .first()
    .click();
  const card = page.getByRole("dialog", { name: /^Name card/ });
  await expect(card).toContainText("10.68.17.142");
  await expect(card).toContainText("208.80.155.247");
  await expect(card).toContainText("k8s::master_host");
  const covers = card.getByRole("list", { name: /^Names and the certificate/ }).getByRole("listitem");
  await expect(covers.filter({ hasText: "tools-k8s-master-01.tools.eqiad.wmflabs" })).toContainText(
    "does NOT cover",
  );
  await expect(covers.filter({ hasText: "k8s-master.tools.wmflabs.org" }).first()).toContainText("covers");
});
