import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./harness/browser-mode.ts";
import { workspaceCopy } from "./harness/workspace-copy.ts";
import { Explorer } from "./pages/explorer.ts";

const alert =
  'Received warning from Icinga for the "toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org" check';
const heard = "k8s-master.tools.wmflabs.org";
const unheard = "some-name-nobody-ever-heard-of.wmflabs.org";

test("the outage of 2018-12-04, replayed in eight actions", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.ready();

  await test.step("1, 2: paste the alert", () => explorer.openPalette(alert));
  const options = explorer.palette.getByRole("option");
  await expect(options.first()).toContainText("toolschecker: All k8s worker nodes are healthy");
  await test.step("3: open the file it leads to", () =>
    options.filter({ hasText: "~tools.toolschecker/.kube/config" }).first().click());
  await expect(explorer.panel).toContainText("Frozen, unexplained");
  await expect(explorer.panel).toContainText("Untracked configuration");

  await test.step("4: go on to the name it refers to", () =>
    explorer.panel.getByRole("button", { name: heard }).first().click());
  await expect(explorer.panel.getByRole("heading", { name: heard })).toBeVisible();
  await test.step("5: ask what breaks", () =>
    explorer.panel.getByRole("button", { name: /What breaks if/ }).click());

  const main = page.getByRole("main");
  await expect(page.getByTestId("verdict")).toContainText("Breaks now");
  const breaks = main.getByRole("region", { name: /^Breaks now/ });
  for (const name of ["kubelet", "kube2proxy", "maintain-kubeusers", "~tools.toolschecker/.kube/config"]) {
    await expect(breaks).toContainText(name);
  }
  await expect(main.getByRole("region", { name: /^Alarms/ })).toContainText(
    "toolschecker: All k8s worker nodes are healthy",
  );
  await expect(main.getByRole("region", { name: /^Goes stale/ })).toContainText("kube-apiserver");
  await expect(breaks).not.toContainText("kube-apiserver is");
  await expect(page.getByTestId("coverage")).toContainText("NOT looked in");
  await expect(main.getByRole("region", { name: /^If you then switch/ })).toContainText(
    "would refuse tools-k8s-master-01.tools.eqiad.wmflabs",
  );
});

test("coverage is never smaller than the verdict", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.goTo(`#/impact/${heard}?action=remove`);
  const sizeOf = (testId: string) =>
    page
      .getByTestId(testId)
      .locator("p")
      .or(page.getByTestId(testId))
      .evaluateAll((elements) =>
        Math.min(...elements.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))),
      );
  await expect(page.getByTestId("verdict")).toBeVisible();
  expect(await sizeOf("coverage")).toBeGreaterThanOrEqual(await sizeOf("verdict"));
});

test("a name nobody has heard of has no known use, and the places that could hide one are listed", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.ready();
  await explorer.openPalette(unheard);
  await explorer.palette
    .getByRole("option", { name: /What breaks/ })
    .first()
    .click();
  await expect(page.getByTestId("verdict")).toContainText("No known use in");
  await expect(page.getByTestId("coverage")).toContainText("Hiera");
  await expect(page.getByRole("region", { name: /^Could hide more/ })).toContainText(
    "~tools.toolschecker/.kube/config",
  );
});

test.describe("any text is answered", () => {
  const subjects = {
    html: "<img src=x onerror=alert(1)>",
    regex: "(a+)+$",
    "turned round": "‮gro.sfalbmw.sloot.retsam-s8k",
    "look-alike letters": "k8s-mаster.tools.wmflabs.org",
    "one slash": "/",
  };
  for (const [what, subject] of Object.entries(subjects)) {
    test(what, async ({ page }) => {
      const explorer = new Explorer(page);
      await explorer.goTo(`#/impact/${encodeURIComponent(subject)}?action=remove`);
      await expect(page.getByTestId("verdict")).toContainText("No known use in");
      await expect(page.getByTestId("coverage")).toContainText("NOT looked in");
    });
  }
});

test.describe("in a copy of the built-in workspace", () => {
  test.use({ workspace: async ({ browserName: _ }, use, info) => workspaceCopy({}, use, info) });

  test("an answer is saved as a plan, and read again", async ({ page, workspace }) => {
    const explorer = new Explorer(page);
    await explorer.goTo(`#/impact/${heard}?action=remove`);
    await page.getByRole("button", { name: "Save as plan…" }).click();
    const dialog = page.getByRole("dialog", { name: "Save as plan" });
    await dialog.getByLabel("Why").fill("T164123: the address is not meant to be public");
    await dialog.getByLabel("From (UTC)").fill("2018-12-04 20:00");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("button", { name: /Open/ })).toBeVisible();
    const [file = ""] = readdirSync(join(workspace, "plans"));
    const text = readFileSync(join(workspace, "plans", file), "utf8");
    expect(text).toContain("T164123");
    expect(text).toContain("maintain-kubeusers");
    expect(text).toContain("Hiera:Tools");
    await dialog.getByRole("button", { name: /Open/ }).click();
    await expect(page.getByRole("main")).toContainText("T164123");
  });
});
