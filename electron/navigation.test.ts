import { beforeEach, describe, expect, it, vi } from "vitest";
import { setUpNavigationLocks } from "./navigation.ts";
import { app, argumentsOf, calls, createWebContents } from "./stand-in/electron.ts";

const wiki = "https://wikitech.wikimedia.org/wiki/Toolforge";
const own = "app://runbooks/index.html#/audit";

beforeEach(() => {
  calls.length = 0;
  app.removeAllListeners();
  setUpNavigationLocks();
});

type Contents = ReturnType<typeof createWebContents>;

function raise(contents: Contents, event: string, url: string, isMainFrame = true): boolean {
  const preventDefault = vi.fn();
  contents.emit(event, { url, isMainFrame, preventDefault }, url);
  return preventDefault.mock.calls.length > 0;
}

const click = (contents: Contents) => contents.emit("input-event", {}, { type: "mouseDown" });
const openedOutside = () => argumentsOf("shell.openExternal").map(([url]) => url);

describe("navigation", () => {
  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])(
    "%s stays on the program's own page",
    (event) => {
      const contents = createWebContents();
      expect(raise(contents, event, own)).toBe(false);
      for (const url of [
        wiki,
        "file:///etc/passwd",
        "app://runbooks.evil.example/",
        "data:text/html,x",
        "about:blank",
      ]) {
        expect(raise(contents, event, url)).toBe(true);
      }
    },
  );

  it("keeps frames from foreign addresses too, without opening those outside", () => {
    const contents = createWebContents();
    click(contents);
    expect(raise(contents, "will-frame-navigate", wiki, false)).toBe(true);
    expect(openedOutside()).toEqual([]);
  });

  it("attaches no embedded page", () => {
    const preventDefault = vi.fn();
    createWebContents().emit("will-attach-webview", { preventDefault }, {}, {});
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe("windows", () => {
  const open = (contents: Contents, url: string) =>
    contents.openHandler?.({ url } as Parameters<NonNullable<Contents["openHandler"]>>[0]);

  it.each([wiki, own, "about:blank"])("opens none, not for %s either", (url) => {
    expect(open(createWebContents(), url)).toEqual({ action: "deny" });
  });

  it("hands a clicked web address to the system's browser", () => {
    const contents = createWebContents();
    click(contents);
    open(contents, wiki);
    expect(openedOutside()).toEqual([wiki]);
  });

  it("hands over nothing that nobody clicked", () => {
    open(createWebContents(), wiki);
    expect(openedOutside()).toEqual([]);
  });

  it("hands over nothing but web addresses", () => {
    const contents = createWebContents();
    click(contents);
    open(contents, "file:///etc/passwd");
    expect(openedOutside()).toEqual([]);
  });
});

describe("a clicked link in the page itself", () => {
  it("opens outside once, though Electron raises two events for it", () => {
    const contents = createWebContents();
    click(contents);
    raise(contents, "will-frame-navigate", wiki);
    raise(contents, "will-navigate", wiki);
    expect(openedOutside()).toEqual([wiki]);
  });

  it("takes a click on one page for that page only", () => {
    const contents = createWebContents();
    click(createWebContents());
    raise(contents, "will-navigate", wiki);
    expect(openedOutside()).toEqual([]);
  });
});
