import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Operations } from "../core/contract.ts";
import { setUpCalls } from "./ipc.ts";
import { argumentsOf, calls } from "./stand-in/electron.ts";
import { isTrustedSender, type Sender } from "./trusted-sender.ts";

function sender(url: string, parent: object | null = null): Sender {
  return { senderFrame: { url, parent } } as Sender;
}

const own = sender("app://runbooks/index.html#/graph");
const gone: Sender = { senderFrame: null };
const frame = sender("app://runbooks/index.html", { url: "app://runbooks/index.html" });
const foreign = sender("https://evil.example/");
const lookAlike = sender("app://runbooks.evil.example/index.html");

describe("isTrustedSender", () => {
  it("accepts the program's own page", () => {
    expect(isTrustedSender(own)).toBe(true);
  });

  it.each([
    ["a page that is gone", gone],
    ["a frame in the page", frame],
    ["a foreign page", foreign],
    ["a page that looks alike", lookAlike],
  ])("refuses %s", (_name, from) => {
    expect(isTrustedSender(from)).toBe(false);
  });
});

describe("setUpCalls", () => {
  const openFolder = vi.fn(() => ({ opened: true }));
  type Handler = (event: Sender, ...args: unknown[]) => unknown;
  let call: Handler;

  beforeEach(() => {
    calls.length = 0;
    openFolder.mockClear();
    setUpCalls({ openFolder } as unknown as Operations);
    call = argumentsOf("ipcMain.handle")[0]?.[1] as Handler;
  });

  it("listens on one channel", () => {
    expect(argumentsOf("ipcMain.handle").map(([channel]) => channel)).toEqual(["runbooks:call"]);
  });

  it("runs an operation for the page", async () => {
    expect(await call(own, "openFolder", { folder: "/w" })).toEqual({ ok: true, value: { opened: true } });
    expect(openFolder).toHaveBeenCalledWith({ folder: "/w" });
  });

  it.each([gone, frame, foreign, lookAlike])("runs nothing for anybody else", async (from) => {
    expect(await call(from, "openFolder", {})).toMatchObject({ ok: false });
    expect(openFolder).not.toHaveBeenCalled();
  });

  it.each([
    ["openFolder", { folder: 7 }, "bad-input"],
    ["openFolder", { folder: "/w", force: true }, "bad-input"],
    ["format", {}, "unknown-operation"],
    ["constructor", {}, "unknown-operation"],
    [{ toString: null }, {}, "unknown-operation"],
    [["openFolder"], { folder: "/w" }, "unknown-operation"],
    [undefined, undefined, "unknown-operation"],
  ])("answers a call of %j with %j by a failure", async (name, input, code) => {
    expect(await call(own, name, input)).toMatchObject({ ok: false, code });
    expect(openFolder).not.toHaveBeenCalled();
  });
});
