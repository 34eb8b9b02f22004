import { spawn } from "node:child_process";
import { once } from "node:events";
import { electronBinary, expect, ownEnvironment, test, whyNoElectron } from "./harness/desktop-program.ts";
import { programFolder } from "./harness/program-folder.ts";

test.skip(whyNoElectron !== "", whyNoElectron);

test("opens the built-in workspace", async ({ launch }) => {
  const page = await (await launch()).firstWindow();
  await expect(page).toHaveURL(/^app:\/\/runbooks\/index\.html/);
  await expect(page.getByText("Worst first")).toBeVisible();
  const snapshot = await page.evaluate(() => window.runbooksHost?.call("snapshot", {}));
  expect(snapshot).toMatchObject({ ok: true, value: { builtIn: true } });
});

test("opens at a deep link", async ({ launch }) => {
  const page = await (await launch("runbooks://component/tools-checker-01")).firstWindow();
  await expect(page).toHaveURL(/#\/graph\/tools-checker-01$/);
});

test("a second start hands its link over and ends", async ({ launch }, testInfo) => {
  const page = await (await launch()).firstWindow();
  await expect(page.getByText("Worst first")).toBeVisible();
  const args = [programFolder, "runbooks://component/dns-k8s-master"];
  const second = spawn(electronBinary, args, { env: ownEnvironment(testInfo.outputDir), stdio: "ignore" });
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  await expect(page).toHaveURL(/#\/graph\/dns-k8s-master$/);
});

test("does what its menu says", async ({ launch }) => {
  const program = await launch();
  const page = await program.firstWindow();
  await expect(page.getByText("Worst first")).toBeVisible();
  await program.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("go.audit")?.click());
  await expect(page).toHaveURL(/#\/audit/);
});

test("gives its page no way out", async ({ launch }) => {
  const program = await launch();
  const page = await program.firstWindow();
  await expect(page.getByText("Worst first")).toBeVisible();
  const found = await page.evaluate(async () => ({
    window: window.open("https://example.org/"),
    fetched: await fetch("https://example.org/").then(
      () => true,
      () => false,
    ),
    file: await fetch("file:///etc/passwd").then(
      () => true,
      () => false,
    ),
    clipboard: await navigator.permissions
      .query({ name: "clipboard-read" as PermissionName })
      .then(({ state }) => state),
    node: "require" in window || "process" in window,
  }));
  expect(found).toEqual({ window: null, fetched: false, file: false, clipboard: "denied", node: false });
  await page.evaluate(() => {
    location.href = "https://example.org/";
  });
  await expect(page).toHaveURL(/^app:\/\/runbooks\//);
  expect(program.windows()).toHaveLength(1);
});
