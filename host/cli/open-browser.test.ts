import { expect, it } from "vitest";
import { browserCommand } from "./open-browser.ts";

const url = "http://127.0.0.1:1/#token=x";

it.each([
  ["linux", { DISPLAY: ":0" }, "xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
  ["darwin", {}, "open"],
  ["win32", {}, "rundll32"],
] as const)("on %s with %j the address goes to %s", (platform, env, command) => {
  const found = browserCommand(url, { platform, env });
  expect(found).toMatchObject({ command });
  expect("args" in found && found.args.at(-1)).toBe(url);
});

it.each([
  ["linux", {}, "there is no display"],
  ["linux", { DISPLAY: ":10", SSH_CONNECTION: "x" }, "this is a remote session"],
  ["darwin", { SSH_TTY: "/dev/ttys1" }, "this is a remote session"],
] as const)("on %s with %j none is opened: %s", (platform, env, none) => {
  expect(browserCommand(url, { platform, env })).toEqual({ none });
});
