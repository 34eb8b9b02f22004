import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageWindow } from "./page-window.ts";
import { argumentsOf, BrowserWindow, calls } from "./stand-in/electron.ts";

let page: PageWindow;

beforeEach(() => {
  calls.length = 0;
  BrowserWindow.opened.length = 0;
  page = new PageWindow("/out/preload.cjs");
});

const component = { type: "component", id: "tools-checker-01" } as const;
const runbook = { type: "runbook", id: "nfs/home full" } as const;
const loaded = () => argumentsOf("window.loadURL").map(([url]) => url);
const sent = () => argumentsOf("webContents.send");

function opened(): BrowserWindow {
  const window = BrowserWindow.opened.at(-1);
  if (!window) throw new Error("no window was opened");
  return window;
}

describe("the first time", () => {
  it("opens the page with its preload, and shows it once drawn", () => {
    page.show();
    expect(opened().options.webPreferences?.preload).toBe("/out/preload.cjs");
    expect(loaded()).toEqual(["app://runbooks/index.html"]);
    expect(argumentsOf("window.show")).toHaveLength(0);
    opened().emit("ready-to-show");
    expect(argumentsOf("window.show")).toHaveLength(1);
  });

  it.each([
    [component, "app://runbooks/index.html#/graph/tools-checker-01"],
    [runbook, "app://runbooks/index.html#/runbooks/nfs%2Fhome%20full"],
    [{ type: "unknown" } as const, "app://runbooks/index.html"],
  ])("opens at %j", (link, url) => {
    page.show(link);
    expect(loaded()).toEqual([url]);
  });

  it("tells nobody before", () => {
    page.send({ type: "command", command: "go.home" });
    expect(sent()).toEqual([]);
  });
});

describe("a window that is open", () => {
  beforeEach(() => {
    page.show();
    calls.length = 0;
  });

  it("comes to the front instead of a second one", () => {
    opened().minimized = true;
    page.show();
    expect(BrowserWindow.opened).toHaveLength(1);
    expect(calls.map((call) => call.name)).toEqual(["window.restore", "window.focus"]);
  });

  it("is told of a link, so that what the user is doing is not thrown away", () => {
    page.show(component);
    page.show(runbook);
    expect(sent()).toEqual([
      ["runbooks:event", { type: "open-component", id: "tools-checker-01" }],
      ["runbooks:event", { type: "command", command: "open-runbook nfs/home full" }],
    ]);
    expect(loaded()).toEqual([]);
  });

  it("loads at the link while it does not listen yet", () => {
    opened().webContents.loading = true;
    page.show(component);
    expect(loaded()).toEqual(["app://runbooks/index.html#/graph/tools-checker-01"]);
    expect(sent()).toEqual([]);
  });

  it("stays where it is for a link that is not understood", () => {
    opened().webContents.loading = true;
    page.show({ type: "unknown" });
    expect(calls.map((call) => call.name)).toEqual(["window.focus"]);
  });

  it("goes only when its page has handed over what was typed", async () => {
    const gone = vi.fn();
    opened().once("closed", gone);
    opened().close();
    opened().close();
    expect(sent()).toEqual([["runbooks:closing"]]);
    expect(gone).not.toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(argumentsOf("window.close")).toHaveLength(2);
    const closed = new Promise((resolve) => opened().once("closed", resolve));
    opened().webContents.emit("ipc-message", {}, "runbooks:settled");
    await closed;
    expect(argumentsOf("window.destroy")).toHaveLength(0);
    expect(argumentsOf("app.quit")).toHaveLength(0);
  });

  it("goes at once when its page has crashed, and the program behind it when that was asked to end", async () => {
    opened().webContents.crashed = true;
    page.endWithWindow();
    const closed = new Promise((resolve) => opened().once("closed", resolve));
    opened().close();
    await closed;
    await vi.waitFor(() => expect(argumentsOf("app.quit")).toHaveLength(1));
    expect(argumentsOf("window.destroy")).toHaveLength(1);
  });

  it("opens again after it was closed", () => {
    opened().emit("closed");
    page.send({ type: "command", command: "go.home" });
    expect(sent()).toEqual([]);
    page.show(component);
    expect(BrowserWindow.opened).toHaveLength(2);
    expect(loaded()).toEqual(["app://runbooks/index.html#/graph/tools-checker-01"]);
  });
});
