import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

const evidenceOfTheCheck = /toollabs\.pp/;

test("find, graph, node, evidence, runbook: by mouse", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();

  await explorer.question.click();
  await page.keyboard.type("k8s worker nodes");
  await page
    .getByRole("option", { name: /toolschecker: All k8s worker nodes are healthy/ })
    .first()
    .click();

  await expect(explorer.canvas).toBeVisible();
  await expect(
    explorer.panel.getByRole("heading", { name: /All k8s worker nodes are healthy/ }),
  ).toBeVisible();

  await explorer.panel
    .getByRole("button", { name: /^Evidence: / })
    .first()
    .click();
  await expect(explorer.dock).toContainText(evidenceOfTheCheck);
  await expect(explorer.dock).toContainText("59c3d9262");

  await explorer.panel
    .getByRole("button", { name: /Runbook: All Kubernetes worker nodes are healthy/ })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { level: 1, name: "All Kubernetes worker nodes are healthy" }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: "Diagnosis" })).toBeVisible();
});

test("find, graph, node, evidence, runbook: by keyboard alone", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("k8s worker nodes");
  await expect(
    page.getByRole("option", { name: /All k8s worker nodes are healthy/ }).first(),
  ).toHaveAttribute("data-active-item", /.*/);
  await page.keyboard.press("Enter");

  await expect(explorer.canvas).toBeFocused();
  await expect(explorer.panel).toContainText("All k8s worker nodes are healthy");

  // To the right is what it needs, one above the other; up and down walk there.
  const heading = explorer.panel.getByRole("heading").first();
  const probed = /nodes\/ready/;
  await page.keyboard.press("ArrowRight");
  await expect(heading).not.toHaveText(/All k8s worker nodes/);
  for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown"]) {
    if (probed.test((await heading.textContent()) ?? "")) break;
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  await expect(heading).toHaveText(probed);
  await page.keyboard.press("ArrowLeft");
  await expect(explorer.panel).toContainText("All k8s worker nodes are healthy");

  await page.keyboard.press("e");
  await expect(explorer.dock).toContainText(evidenceOfTheCheck);

  await page.keyboard.press("r");
  await expect(
    page.getByRole("heading", { level: 1, name: "All Kubernetes worker nodes are healthy" }),
  ).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(explorer.canvas).toBeVisible();
});
