import { join } from "node:path";
import { expect, it } from "vitest";
import { stateFolder } from "./state-folder.ts";

const home = "/home/me";

it.each([
  ["linux", {}, join(home, ".local/state/toolforge-runbooks")],
  ["linux", { XDG_STATE_HOME: "/state" }, "/state/toolforge-runbooks"],
  ["linux", { XDG_STATE_HOME: "relative" }, join(home, ".local/state/toolforge-runbooks")],
  ["darwin", {}, join(home, "Library/Application Support/toolforge-runbooks")],
  ["win32", { LOCALAPPDATA: "/local" }, "/local/toolforge-runbooks"],
  ["win32", {}, join(home, "AppData/Local/toolforge-runbooks")],
  ["linux", { TOOLFORGE_RUNBOOKS_STATE: "/mine", XDG_STATE_HOME: "/state" }, "/mine"],
] as const)("on %s with %j it is %s", (platform, env, expected) => {
  expect(stateFolder({ platform, env, home })).toBe(expected);
});
