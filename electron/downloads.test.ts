import { EventEmitter } from "node:events";
import { join } from "node:path";
import type { Session } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setUpDownloads } from "./downloads.ts";
import { answers, argumentsOf, calls, session } from "./stand-in/electron.ts";

beforeEach(() => {
  calls.length = 0;
  session.defaultSession.removeAllListeners();
  setUpDownloads(session.defaultSession as unknown as Session);
});

/** A download of that address, as the session brings it. */
function download(url: string) {
  const event = { preventDefault: vi.fn() };
  const item = Object.assign(new EventEmitter(), {
    getURL: () => url,
    getFilename: () => "audit.csv",
    getSavePath: () => "/media/stick/audit.csv",
    setSaveDialogOptions: vi.fn(),
    setSavePath: vi.fn(),
  });
  session.defaultSession.emit("will-download", event, item);
  return { event, item };
}

describe("a file that the page has made", () => {
  it("is saved where the user says, each time, and never without asking", () => {
    const { event, item } = download("blob:app://runbooks/2d1c");
    expect(event.preventDefault).not.toHaveBeenCalled();
    expect(item.setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith({
      defaultPath: join(answers.home, "downloads", "audit.csv"),
    });
    expect(item.setSavePath).not.toHaveBeenCalled();
  });

  it.each([
    ["interrupted", 1],
    ["completed", 0],
    ["cancelled", 0],
  ])("is told of when it was %s: %i times", (state, times) => {
    download("blob:app://runbooks/2d1c").item.emit("done", {}, state);
    expect(argumentsOf("dialog.showErrorBox")).toHaveLength(times);
    if (times > 0) expect(argumentsOf("dialog.showErrorBox")[0]?.[1]).toContain("/media/stick/audit.csv");
  });
});

it.each([
  "https://evil.example/x.exe",
  "http://127.0.0.1/x",
  "file:///etc/passwd",
  "data:text/plain,x",
  "app://runbooks/index.html",
  "app://runbooks/assets/main.js",
  "blob:https://evil.example/2d1c",
  "blob:app://runbooks.evil.example/2d1c",
  "blob:null/2d1c",
  "",
])("nothing is downloaded from %s", (url) => {
  const { event, item } = download(url);
  expect(event.preventDefault).toHaveBeenCalledOnce();
  expect(item.setSaveDialogOptions).not.toHaveBeenCalled();
});
