import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

test("theme, density and single keys hold after a reload", async ({ page, host }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/settings");
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  await page.getByRole("button", { name: "Compact" }).click();
  await page.getByRole("checkbox", { name: "On" }).uncheck();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  // Settings are written soon after the last change.
  await page.waitForTimeout(800);
  await page.goto(host.url);
  await page.reload();
  await explorer.ready();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  await explorer.rail("Audit").click();
  await page.keyboard.press("t");
  await expect(page.getByRole("tree")).toHaveCount(0);
});

test("a key can be changed and reset", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/settings");
  await page.getByText(/^All keys/).click();
  await page.getByRole("button", { name: /^Key for Tree/ }).click();
  await page.keyboard.press("y");
  await expect(page.getByRole("button", { name: /^Key for Tree: Y/ })).toBeVisible();
  await explorer.rail("Audit").click();
  await page.keyboard.press("y");
  await expect(page.getByRole("tree")).toBeVisible();
});

test("opening a folder that does not exist says so and keeps what is open", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/settings");
  await page.getByRole("textbox", { name: "Folder of a workspace" }).fill("/nowhere/at/all");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("/nowhere/at/all");
  await expect(page.getByRole("contentinfo")).toContainText("314 components");
});
