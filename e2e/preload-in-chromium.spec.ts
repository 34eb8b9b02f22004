import { type MenuCommand, openRunbookCommand } from "../core/host-bridge.ts";
import { expect, test } from "./harness/desktop-page.ts";

/** The desktop's page, preload, protocol handler and operations, all as built, without Electron's runtime. */
test.describe("the desktop's page", () => {
  test("gets two functions of its host, and none of Electron's objects", async ({ desktop }) => {
    await desktop.open();
    const found = await desktop.page.evaluate(() => ({
      bridge: Object.entries(window.runbooksHost ?? {}).map(([name, value]) => [name, typeof value]),
      globals: ["require", "process", "module", "electron", "ipcRenderer", "Buffer"].filter(
        (name) => name in window,
      ),
    }));
    expect(found.bridge.toSorted()).toEqual([
      ["call", "function"],
      ["onEvent", "function"],
    ]);
    expect(found.globals).toEqual([]);
  });

  test("opens the built-in workspace under the strict policy", async ({ desktop }) => {
    const response = desktop.page.waitForResponse(/index\.html/);
    await desktop.open();
    const policy = (await response).headers()["content-security-policy"];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    await expect(desktop.page.getByText("Worst first")).toBeVisible();
  });

  test("answers through the bridge with data, for failures too", async ({ desktop }) => {
    await desktop.open();
    const answers = await desktop.page.evaluate(async () => [
      await window.runbooksHost?.call("about", {}),
      await window.runbooksHost?.call("show", { id: "no-such-component" }),
      await window.runbooksHost?.call("about", { more: true }),
      await window.runbooksHost?.call("shutdown", {}),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { mode: "desktop", canPickFolder: true } },
      { ok: false, code: "not-found" },
      { ok: false, code: "bad-input" },
      { ok: false, code: "unknown-operation" },
    ]);
  });

  test("opens at a deep link, and follows later ones", async ({ desktop }) => {
    await desktop.open("#/graph/tools-checker-01");
    await expect(desktop.page.getByRole("main")).toBeVisible();
    await expect(desktop.page).toHaveURL(/#\/graph\/tools-checker-01$/);
    await desktop.emit({ type: "open-component", id: "dns-k8s-master" });
    await expect(desktop.page).toHaveURL(/#\/graph\/dns-k8s-master$/);
    await desktop.emit({ type: "command", command: openRunbookCommand("split-dns") });
    await expect(desktop.page).toHaveURL(/#\/runbooks\/split-dns/);
  });

  test("does what the menu asks", async ({ desktop }) => {
    await desktop.open();
    await expect(desktop.page.getByText("Worst first")).toBeVisible();
    for (const screen of [
      "graph",
      "list",
      "tree",
      "audit",
      "runbooks",
      "sources",
      "settings",
      "home",
    ] as const) {
      await desktop.emit({ type: "command", command: `go.${screen}` satisfies MenuCommand });
      await expect(desktop.page).toHaveURL(new RegExp(`#/${screen}`));
    }
    await desktop.emit({ type: "command", command: "go.back" satisfies MenuCommand });
    await expect(desktop.page).toHaveURL(/#\/settings/);
    await desktop.emit({ type: "command", command: "go.search" satisfies MenuCommand });
    await expect(desktop.page.getByRole("combobox").first()).toBeFocused();
  });

  test("runs no script that is not its own file", async ({ desktop }) => {
    await desktop.open();
    const ran = await desktop.page.evaluate(async () => {
      const blocked = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
      });
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      return [await blocked, "ran" in window];
    });
    expect(ran).toEqual(["script-src-elem", false]);
    expect(desktop.faults.take()).toEqual([expect.stringContaining("Content Security Policy")]);
  });

  test("reaches nothing but itself", async ({ desktop }) => {
    await desktop.open();
    const reached = await desktop.page.evaluate(async () => {
      const ask = (url: string) =>
        fetch(url).then(
          () => true,
          () => false,
        );
      return [await ask("index.html"), await ask("https://example.org/"), await ask("http://127.0.0.1:80/")];
    });
    expect(reached).toEqual([true, false, false]);
    // The policy stops both before any request is made.
    expect(desktop.faults.take().filter((fault) => !fault.includes("Content Security Policy"))).toEqual([]);
  });
});
