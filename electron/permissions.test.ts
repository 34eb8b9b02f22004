import type { Session } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setUpPermissions } from "./permissions.ts";
import { argumentsOf, calls, session } from "./stand-in/electron.ts";

const own = "app://runbooks/index.html";
const refused = [
  "clipboard-read",
  "media",
  "geolocation",
  "notifications",
  "fullscreen",
  "hid",
  "openExternal",
  "unknown",
];

beforeEach(() => {
  calls.length = 0;
  setUpPermissions(session.defaultSession as unknown as Session);
});

/** The function last handed to Electron under that name. */
function handler<F>(name: string): F {
  return argumentsOf(`session.${name}`)[0]?.[0] as F;
}

function request(permission: string, requestingUrl: string, isMainFrame = true): boolean {
  const callback = vi.fn<(granted: boolean) => void>();
  const ask = handler<
    (contents: null, permission: string, callback: (granted: boolean) => void, details: object) => void
  >("setPermissionRequestHandler");
  ask(null, permission, callback, { requestingUrl, isMainFrame });
  expect(callback).toHaveBeenCalledOnce();
  return callback.mock.calls[0]?.[0] ?? true;
}

function check(permission: string, origin: string, isMainFrame = true): boolean {
  const ask =
    handler<(contents: null, permission: string, origin: string, details: object) => boolean>(
      "setPermissionCheckHandler",
    );
  return ask(null, permission, origin, { isMainFrame });
}

describe.each([
  ["request", request],
  ["check", check],
] as const)("permission %s", (_name, ask) => {
  it("lets the program's own page write to the clipboard", () => {
    expect(ask("clipboard-sanitized-write", own)).toBe(true);
  });

  it.each(["https://evil.example/", "app://runbooks.evil.example/", "null", ""])(
    "refuses that to %s",
    (url) => {
      expect(ask("clipboard-sanitized-write", url)).toBe(false);
    },
  );

  it("refuses that to a frame in the page", () => {
    expect(ask("clipboard-sanitized-write", own, false)).toBe(false);
  });

  it.each(refused)("refuses %s", (permission) => {
    expect(ask(permission, own)).toBe(false);
  });
});

describe("devices", () => {
  it("are refused", () => {
    expect(handler<() => boolean>("setDevicePermissionHandler")()).toBe(false);
  });
});
