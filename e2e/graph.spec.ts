import { expect, test } from "./harness/browser-mode.ts";
import { Explorer } from "./pages/explorer.ts";

const kubeconfig = "#/graph/cf-toolschecker-kubeconfig";
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a click selects, and what is placed stays placed when more is shown", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo(kubeconfig);
  await explorer.clickCard("dns-k8s-master");
  await expect(explorer.panel).toContainText("k8s-master.tools.wmflabs.org");

  const before = await explorer.cards();
  await page.keyboard.press("+");
  await expect
    .poll(async () => Object.keys(await explorer.cards()).length)
    .toBeGreaterThan(Object.keys(before).length);
  const after = await explorer.cards();
  const ids = Object.keys(before);
  const shift = (id: string) => [0, 1].map((axis) => (after[id]?.[axis] ?? 0) - (before[id]?.[axis] ?? 0));
  // The camera may move; the cards stand in the same places to each other.
  const [dx = 0, dy = 0] = shift(ids[0] ?? "");
  for (const id of ids) {
    const [x = 0, y = 0] = shift(id);
    expect(Math.hypot(x - dx, y - dy)).toBeLessThanOrEqual(2);
  }
});

test("hiding takes a card out, and undo brings it back", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/graph/chk-tc-k8s-node-ready");
  await explorer.cards();
  await explorer.canvas.focus();
  await page.keyboard.press("}");
  await expect.poll(async () => Object.keys(await explorer.cards())).toContain("cf-toolschecker-kubeconfig");
  await explorer.clickCard("ep-k8s-nodes");
  await page.keyboard.press("h");
  await expect.poll(async () => Object.keys(await explorer.cards())).not.toContain("ep-k8s-nodes");
  await page.keyboard.press("Control+z");
  await expect.poll(async () => Object.keys(await explorer.cards())).toContain("ep-k8s-nodes");
});

test("a double click makes a card the new focus; the steppers widen what is drawn", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo(kubeconfig);
  await explorer.clickCard("dns-k8s-master", { clickCount: 2 });
  await expect.poll(async () => Object.keys(await explorer.cards())).toContain("cf-kube2proxy-yaml");
  const narrow = Object.keys(await explorer.cards()).length;
  await page.keyboard.press("]");
  await expect.poll(async () => Object.keys(await explorer.cards()).length).toBeGreaterThan(narrow);
});

test("no start shows the flagged; the filter narrows graph, list, tree and audit alike", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/graph");
  expect(Object.keys(await explorer.cards()).length).toBeGreaterThan(20);
  await page.keyboard.press("/");
  await page.keyboard.type("kind:config-file tracked:no");
  await page.keyboard.press("Escape");
  for (const view of ["List", "Tree"]) {
    await page.getByRole("group", { name: "View" }).getByRole("button", { name: view }).click();
    await expect(page.getByText("16 of 314")).toBeVisible();
  }
});

test("a path between two components is drawn and said in words", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo("#/graph/chk-tc-k8s-node-ready");
  await explorer.canvas.focus();
  await page.keyboard.press("Shift+P");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("kube-apiserver");
  await dialog.getByRole("option").first().click();
  await expect(page.getByRole("main")).toContainText(/probes/);
  await expect.poll(async () => Object.keys(await explorer.cards())).toContain("kube-apiserver");
});

test("the dock takes its room without covering what is looked at", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo(kubeconfig);
  const place = async () => (await explorer.cards())["cf-toolschecker-kubeconfig"]?.[1] ?? 0;
  const middle = async () => (await explorer.canvas.evaluate((canvas) => canvas.clientHeight)) / 2;
  const off = (await place()) - (await middle());
  await explorer.canvas.focus();
  await page.keyboard.press("e");
  await expect(explorer.dock).toBeVisible();
  await expect.poll(async () => Math.abs((await place()) - (await middle()) - off)).toBeLessThan(12);
});
