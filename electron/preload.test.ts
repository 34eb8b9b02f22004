import { beforeAll, describe, expect, it } from "vitest";
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
