import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

const halfSentence =
  'the "toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org" check';

test("a pasted alert leads through the checker and the frozen kubeconfig to the API server", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.openPalette(halfSentence);
  const options = explorer.palette.getByRole("option");
  await expect(options.first()).toContainText("toolschecker: All k8s worker nodes are healthy");
  const chain = await options.allTextContents();
  const places = ["tools-checker-01", "~tools.toolschecker/.kube/config", "kube-apiserver"].map((name) =>
    chain.findIndex((line) => line.includes(name)),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await expect(
    options.filter({ hasText: "Runbook: All Kubernetes worker nodes are healthy" }).first(),
  ).toContainText("draft");

  await options.filter({ hasText: "~tools.toolschecker/.kube/config" }).first().click();
  await expect(explorer.panel).toContainText("Frozen, unexplained");
  await expect(explorer.panel).toContainText("Untracked configuration");
});

test("several pasted lines are an alert, whatever they begin with", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await page.keyboard.press("Control+k");
  await explorer.paletteBox.evaluate((box) => {
    const data = new DataTransfer();
    data.setData(
      "text/plain",
      "** PROBLEM alert **\nService: toolschecker: Redis set/get\nState: CRITICAL\n",
    );
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(explorer.palette.getByRole("option").first()).toContainText(/redis/i);
});

test("an alert nobody knows says what was understood and claims nothing", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.openPalette("!zzqx vvkk wwpp");
  await expect(explorer.palette.getByRole("status")).toContainText("No check matches");
});
