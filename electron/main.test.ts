import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

type StandIn = typeof import("./stand-in/electron.ts");

const processEvents = ["uncaughtException", "unhandledRejection", "SIGXFSZ"] as const;
const before = processEvents.map((event) => process.listeners(event as "uncaughtException"));
const argv = process.argv;
let home: string;
let electron: StandIn;

beforeEach(async () => {
  vi.resetModules();
  home = mkdtempSync(join(tmpdir(), "boot-"));
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(home, "settings.json"));
  electron = await import("./stand-in/electron.ts");
  electron.answers.home = home;
});

afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
  processEvents.forEach((event, index) => {
    for (const listener of process.listeners(event as "uncaughtException")) {
      if (!before[index]?.includes(listener)) process.off(event, listener);
    }
  });
  rmSync(home, { recursive: true, force: true });
});

/** Runs the program's main module up to its window. */
async function boot(...more: string[]): Promise<void> {
  process.argv = ["/opt/electron", ".", ...more];
  await import("./main.ts");
  await vi.waitFor(() => expect(called()).toContain("window.loadURL"));
}

const called = () => electron.calls.map((call) => call.name);
const first = (name: string) => electron.argumentsOf(name)[0];

describe("boot", () => {
  it("does what must be done before ready before ready, and the rest after", async () => {
    let ready = () => {};
    electron.answers.ready = new Promise((resolve) => {
      ready = resolve;
    });
    await import("./main.ts");
    expect(called().filter((name) => name !== "app.commandLine.appendSwitch")).toEqual([
      "app.setPath",
      "crashReporter.start",
      "app.enableSandbox",
      "protocol.registerSchemesAsPrivileged",
      "app.requestSingleInstanceLock",
      "app.whenReady",
    ]);
    expect(called()).toContain("app.commandLine.appendSwitch");
    expect(electron.app.listenerCount("web-contents-created")).toBe(1);
    ready();
    await vi.waitFor(() => expect(called()).toContain("window.loadURL"));
    const order = [
      "session.setPermissionRequestHandler",
      "session.webRequest.onBeforeRequest",
      "protocol.handle",
    ];
    for (const name of [...order, "ipcMain.handle", "Menu.setApplicationMenu"]) {
      expect(called().indexOf(name)).toBeGreaterThan(called().indexOf("app.whenReady"));
      expect(called().indexOf(name)).toBeLessThan(called().indexOf("new BrowserWindow"));
    }
  });

  it("gives its scheme an origin of its own and no way round the policy", async () => {
    await boot();
    expect(first("protocol.registerSchemesAsPrivileged")).toEqual([
      [
        {
          scheme: "app",
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ]);
  });

  it("serves the built page, under its policy, and its folder only", async () => {
    await boot();
    const [scheme, handler] = first("protocol.handle") as [string, (request: Request) => Promise<Response>];
    expect(scheme).toBe("app");
    const response = await handler({ url: "app://runbooks/..%2fmain%2fmain.js", method: "GET" } as Request);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("opens the checkout as the built-in workspace and answers for it", async () => {
    await boot();
    const call = first("ipcMain.handle")?.[1] as (
      event: object,
      name: string,
      input: object,
    ) => Promise<object>;
    const event = { senderFrame: { url: "app://runbooks/index.html", parent: null } };
    expect(await call(event, "snapshot", {})).toMatchObject({ ok: true, value: { builtIn: true } });
    expect(await call(event, "about", {})).toMatchObject({ value: { mode: "desktop", canPickFolder: true } });
    expect(await call({ senderFrame: null }, "snapshot", {})).toMatchObject({ ok: false });
  });

  it("keeps a wiki's password with the desktop's keychain, and says so where Linux has none", async () => {
    vi.spyOn(process, "platform", "get").mockReturnValue("linux");
    vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(home, "settings.json"));
    await boot();
    const call = first("ipcMain.handle")?.[1] as (...given: unknown[]) => Promise<{ value: object }>;
    const ask = (name: string) =>
      call({ senderFrame: { url: "app://runbooks/index.html", parent: null } }, name, {});
    expect((await ask("wikiAccounts")).value).toMatchObject({ keychain: { available: false } });
    electron.answers.secrets = "gnome_libsecret";
    expect((await ask("wikiAccounts")).value).toMatchObject({ keychain: { available: true } });
    electron.answers.secrets = "basic_text";
  });

  it("puts a removed file into the desktop's bin, or its own where there is none", async () => {
    const folder = join(home, "mine");
    mkdirSync(join(folder, "runbooks"), { recursive: true });
    const texts = ["# One\n", "# Two\n"];
    texts.forEach((text, index) => {
      writeFileSync(join(folder, `runbooks/${index}.md`), text);
    });
    vi.stubEnv("TOOLFORGE_RUNBOOKS_STATE", join(home, "state"));
    await boot(`--workspace=${folder}`);
    const call = first("ipcMain.handle")?.[1] as (...given: unknown[]) => Promise<object>;
    const remove = (index: number) =>
      call({ senderFrame: { url: "app://runbooks/index.html", parent: null } }, "removeFile", {
        path: `runbooks/${index}.md`,
        expected: createHash("sha256")
          .update(texts[index] ?? "")
          .digest("hex"),
      });
    electron.answers.bin = join(home, "bin");
    mkdirSync(electron.answers.bin);
    expect(await remove(0)).toMatchObject({ ok: true, value: { bin: "the bin of your desktop" } });
    expect(readFileSync(join(home, "bin", "0.md"), "utf8")).toBe("# One\n");
    electron.answers.bin = undefined;
    const { value } = (await remove(1)) as { value: { bin: string } };
    expect(value.bin).toContain(join(home, "state"));
    expect(readFileSync(value.bin, "utf8")).toBe("# Two\n");
    expect(readdirSync(join(folder, "runbooks"))).toEqual([]);
  });

  it("offers a page that is loaded again what the one before had not saved", async () => {
    vi.stubEnv("TOOLFORGE_RUNBOOKS_STATE", join(home, "state"));
    await boot();
    const call = first("ipcMain.handle")?.[1] as (...given: unknown[]) => Promise<object>;
    const event = { senderFrame: { url: "app://runbooks/index.html", parent: null } };
    const path = "runbooks/typed.md";
    const typed = { writer: "before", path, base: null, sequence: 0, text: "# Typed\n" };
    expect(await call(event, "journal", typed)).toMatchObject({ value: { kept: true } });
    const contents = electron.BrowserWindow.opened[0]?.webContents;
    electron.app.emit("render-process-gone", {}, contents, { reason: "crashed", exitCode: 1 });
    await vi.waitFor(() => expect(called()).toContain("webContents.reload"));
    const offered = { value: { recoveries: [{ path, text: "# Typed\n" }], lost: [] } };
    expect(await call(event, "recoveries", { open: ["after"] })).toMatchObject(offered);
    expect(await call(event, "recoveries", { open: ["before"] })).toMatchObject({
      value: { recoveries: [] },
    });
  });

  it("ends for a command to end when its window has settled", async () => {
    await boot();
    const window = electron.BrowserWindow.opened[0];
    electron.app.emit("before-quit");
    window?.close();
    expect(called()).not.toContain("app.quit");
    window?.webContents.emit("ipc-message", {}, "runbooks:settled");
    await vi.waitFor(() => expect(called()).toContain("app.quit"));
  });

  it("keeps its own files where its settings are, and a log there", async () => {
    await boot();
    expect(first("app.setPath")).toEqual(["userData", join(home, "appData", "toolforge-runbooks")]);
    expect(called().indexOf("app.setPath")).toBeLessThan(called().indexOf("app.requestSingleInstanceLock"));
    const log = readFileSync(join(home, "appData", "toolforge-runbooks", "logs", "main.log"), "utf8");
    expect(log).toMatch(/started \{"version":"\d+\.\d+\.\d+"\}/);
  });

  it("says why it cannot start, and ends", async () => {
    electron.answers.ready = Promise.reject(new Error("no display"));
    await import("./main.ts");
    await vi.waitFor(() => expect(electron.argumentsOf("app.exit")).toEqual([[1]]));
    expect(first("dialog.showErrorBox")?.[1]).toContain("no display");
  });

  it("is no handler of links while it runs from a checkout", async () => {
    await boot();
    expect(called()).not.toContain("app.setAsDefaultProtocolClient");
  });

  it("shows the link it was started with", async () => {
    await boot("runbooks://component/tools-checker-01");
    expect(first("window.loadURL")).toEqual(["app://runbooks/index.html#/graph/tools-checker-01"]);
  });

  it("sends the menu's commands to the page", async () => {
    await boot();
    const [menus] = first("Menu.buildFromTemplate") as [
      { submenu?: { id?: string; click?: () => void }[] }[],
    ];
    menus
      .flatMap((menu) => menu.submenu ?? [])
      .find((item) => item.id === "go.search")
      ?.click?.();
    expect(electron.argumentsOf("webContents.send")).toEqual([
      ["runbooks:event", { type: "command", command: "go.search" }],
    ]);
  });
});

describe("a second copy", () => {
  it("ends without opening anything", async () => {
    electron.answers.firstInstance = false;
    await import("./main.ts");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(called()).toContain("app.quit");
    expect(called()).not.toContain("app.whenReady");
    expect(electron.BrowserWindow.opened).toEqual([]);
  });

  it("hands its link to the first", async () => {
    await boot();
    electron.app.emit("second-instance", {}, ["/opt/electron", "runbooks://runbook/split-dns"], "/home/me");
    await vi.waitFor(() => expect(called()).toContain("window.focus"));
    expect(electron.argumentsOf("webContents.send")).toEqual([
      ["runbooks:event", { type: "command", command: "open-runbook split-dns" }],
    ]);
    expect(electron.BrowserWindow.opened).toHaveLength(1);
  });

  it("hands its folder to the first", async () => {
    await boot();
    electron.app.emit("second-instance", {}, ["/opt/electron", "--workspace=."], home);
    await vi.waitFor(() => expect(called()).toContain("window.focus"));
    const [[, event] = []] = electron.argumentsOf("webContents.send");
    expect(event).toMatchObject({ type: "workspace-changed" });
  });
});

describe("macOS", () => {
  it("opens links that come as events, also before the window is there", async () => {
    await import("./main.ts");
    const event = { preventDefault: vi.fn() };
    electron.app.emit("open-url", event, "runbooks://component/tools-checker-01");
    await vi.waitFor(() => expect(called()).toContain("webContents.send"));
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(electron.argumentsOf("webContents.send")).toEqual([
      ["runbooks:event", { type: "open-component", id: "tools-checker-01" }],
    ]);
  });

  it("opens its window again from the dock", async () => {
    await boot();
    electron.BrowserWindow.opened[0]?.emit("closed");
    electron.app.emit("activate");
    await vi.waitFor(() => expect(electron.BrowserWindow.opened).toHaveLength(2));
  });
});

describe("the last window", () => {
  it.each([
    ["linux", 1],
    ["win32", 1],
    ["darwin", 0],
  ] as const)("on %s ends the program %i times", async (platform, times) => {
    vi.stubGlobal(
      "process",
      new Proxy(process, { get: (own, key) => (key === "platform" ? platform : Reflect.get(own, key)) }),
    );
    const { setUpLifeCycle } = await import("./life-cycle.ts");
    setUpLifeCycle(
      () => {},
      () => {},
    );
    electron.app.emit("window-all-closed");
    expect(electron.argumentsOf("app.quit")).toHaveLength(times);
    vi.unstubAllGlobals();
  });
});
