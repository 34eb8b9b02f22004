import type { Session } from "electron";
import { beforeEach, describe, expect, it } from "vitest";
import { setUpOfflineEngine, setUpOfflineSession } from "./offline.ts";
import { argumentsOf, calls, session } from "./stand-in/electron.ts";

beforeEach(() => {
  calls.length = 0;
});

function isCancelled(url: string): boolean {
  setUpOfflineSession(session.defaultSession as unknown as Session);
  const filter = argumentsOf("session.webRequest.onBeforeRequest")[0]?.[0] as (
    details: { url: string },
    callback: (answer: { cancel: boolean }) => void,
  ) => void;
  let cancelled = false;
  filter({ url }, (answer) => {
    cancelled = answer.cancel;
  });
  return cancelled;
}

describe("requests of the page", () => {
  it.each([
    "app://runbooks/assets/main.js",
    "data:image/svg+xml,x",
    "blob:app://runbooks/2d1c",
    "devtools://devtools/bundled/inspector.html",
  ])("lets %s through", (url) => {
    expect(isCancelled(url)).toBe(false);
  });

  it.each([
    "https://wikitech.wikimedia.org/",
    "http://127.0.0.1:8080/",
    "ws://localhost/",
    "file:///etc/passwd",
    "app://runbooks.evil.example/x.js",
    "blob:https://evil.example/2d1c",
  ])("cancels %s", (url) => {
    expect(isCancelled(url)).toBe(true);
  });
});

describe("the browser engine", () => {
  it("resolves no name and fetches no components", () => {
    setUpOfflineEngine();
    const switches = argumentsOf("app.commandLine.appendSwitch");
    expect(switches).toContainEqual(["host-resolver-rules", "MAP * ~NOTFOUND"]);
    expect(switches).toContainEqual(["disable-component-update"]);
    expect(switches).toContainEqual(["disable-background-networking"]);
    expect(switches).toContainEqual(["no-proxy-server"]);
  });
});
