import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { HostEvent } from "../core/contract.ts";
import type { HostBridge } from "../core/host-bridge.ts";
import { argumentsOf, ipcRenderer } from "./stand-in/electron.ts";

let name: unknown;
let bridge: HostBridge;

beforeAll(async () => {
  await import("./preload.ts");
  const [exposed] = argumentsOf("contextBridge.exposeInMainWorld");
  name = exposed?.[0];
  bridge = exposed?.[1] as HostBridge;
});

describe("the bridge", () => {
  it("is two functions and nothing else", () => {
    expect(argumentsOf("contextBridge.exposeInMainWorld")).toHaveLength(1);
    expect(name).toBe("runbooksHost");
    expect(Object.keys(bridge).toSorted()).toEqual(["call", "onEvent"]);
  });

  it("asks on one channel, whatever the page passes", async () => {
    await bridge.call("openFolder", { folder: "/w" });
    expect(argumentsOf("ipcRenderer.invoke").at(-1)).toEqual([
      "runbooks:call",
      "openFolder",
      { folder: "/w" },
    ]);
  });

  it("hands on events without Electron's own object, until told to stop", () => {
    const seen: unknown[][] = [];
    const stop = bridge.onEvent((...args: unknown[]) => void seen.push(args));
    const event: HostEvent = { type: "command", command: "go.home" };
    ipcRenderer.emit("runbooks:event", { sender: "electron" }, event);
    stop();
    ipcRenderer.emit("runbooks:event", { sender: "electron" }, event);
    expect(seen).toEqual([[event]]);
    expect(ipcRenderer.listenerCount("runbooks:event")).toBe(0);
  });
});

describe("before the window closes", () => {
  const answered = () => argumentsOf("ipcRenderer.send").length;
  let page: EventTarget;

  beforeEach(() => {
    page = new EventTarget();
    vi.stubGlobal("dispatchEvent", (event: Event) => page.dispatchEvent(event));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("the page is told as by a browser, and the answer waits for all that it sends then", async () => {
    const before = answered();
    let finish = (_value: unknown) => {};
    const invoke = vi.spyOn(ipcRenderer, "invoke").mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    onTestFinished(() => invoke.mockRestore());
    page.addEventListener("pagehide", () => setTimeout(() => void bridge.call("journal", {}), 20));
    ipcRenderer.emit("runbooks:closing", {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(invoke).toHaveBeenCalledExactlyOnceWith("runbooks:call", "journal", {});
    expect(answered()).toBe(before);
    finish({ ok: true, value: {} });
    await vi.waitFor(() => expect(answered()).toBe(before + 1));
    expect(argumentsOf("ipcRenderer.send").at(-1)).toEqual(["runbooks:settled"]);
  });

  it("a page with nothing to say answers soon, after a failure as well", async () => {
    const before = answered();
    const invoke = vi.spyOn(ipcRenderer, "invoke").mockRejectedValue(new Error("gone"));
    await expect(bridge.call("journal", {})).rejects.toThrow("gone");
    invoke.mockRestore();
    ipcRenderer.emit("runbooks:closing", {});
    await vi.waitFor(() => expect(answered()).toBe(before + 1));
  });
});
