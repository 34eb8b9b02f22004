import type { WebContents } from "electron";
import { beforeEach, describe, expect, it } from "vitest";
import { settlePage } from "./settle-page.ts";
import { argumentsOf, calls, createWebContents } from "./stand-in/electron.ts";

const settle = (contents: ReturnType<typeof createWebContents>, milliseconds?: number) =>
  settlePage(contents as unknown as WebContents, milliseconds);

beforeEach(() => {
  calls.length = 0;
});

describe("settlePage", () => {
  it("tells the page, and waits for its answer and no other", async () => {
    const contents = createWebContents();
    let ended = false;
    const settled = settle(contents).finally(() => {
      ended = true;
    });
    expect(argumentsOf("webContents.send")).toEqual([["runbooks:closing"]]);
    contents.emit("ipc-message", {}, "runbooks:call");
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(ended).toBe(false);
    contents.emit("ipc-message", {}, "runbooks:settled");
    expect(await settled).toBe(true);
    expect(contents.listenerCount("ipc-message") + contents.listenerCount("render-process-gone")).toBe(0);
  });

  it("gives a page up that does not answer, crashes meanwhile, or has crashed before", async () => {
    expect(await settle(createWebContents(), 20)).toBe(false);
    const crashing = createWebContents();
    const settled = settle(crashing);
    crashing.emit("render-process-gone", {}, { reason: "crashed" });
    expect(await settled).toBe(false);
    const crashed = createWebContents();
    crashed.crashed = true;
    expect(await settle(crashed)).toBe(false);
  });
});
