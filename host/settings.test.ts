import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { readSettings, settingsFile, writeSettings } from "./settings.ts";
import { temporaryFolder } from "./test/temporary-folder.ts";

/** Only the last step can be made to fail; all else is the real disk. */
vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof import("node:fs")>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

const defaults = readSettings("/nowhere/settings.json").settings;

describe("settingsFile", () => {
  const home = "/home/me";

  it.each([
    ["linux", {}, "/home/me/.config/toolforge-runbooks/settings.json"],
    ["linux", { XDG_CONFIG_HOME: "/cfg" }, "/cfg/toolforge-runbooks/settings.json"],
    ["darwin", {}, "/home/me/Library/Application Support/toolforge-runbooks/settings.json"],
    ["win32", { APPDATA: "/roaming" }, "/roaming/toolforge-runbooks/settings.json"],
    ["linux", { TOOLFORGE_RUNBOOKS_CONFIG: "/x/y.json", XDG_CONFIG_HOME: "/cfg" }, "/x/y.json"],
  ] as const)("is where %s with %j keeps such files", (platform, env, file) => {
    expect(settingsFile({ env, platform, home })).toBe(file);
  });
});

describe("settings", () => {
  it("are the defaults without a file, and as written afterwards", () => {
    const file = join(temporaryFolder(), "new/er/settings.json");
    expect(readSettings(file)).toEqual({ settings: defaults });
    const settings = { ...defaults, theme: "dark" as const, keys: { "go.graph": "g" }, recent: ["/a"] };
    writeSettings(file, settings);
    expect(readSettings(file)).toEqual({ settings });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["settings.json"]);
  });

  it.each([
    ["half a file", '{"theme": "da'],
    ["another kind of value", "[1, 2]"],
    ["an unknown field", '{"colour": "red"}'],
    ["a wrong value", '{"theme": "pink"}'],
    ["nothing", ""],
  ])("that are %s are reported, stay as they are, and are copied aside before the next change", (_, text) => {
    const file = join(temporaryFolder(), "settings.json");
    writeFileSync(file, text);
    const read = readSettings(file);
    expect(read.settings).toEqual(defaults);
    expect(read.problem).toMatchObject({ file, severity: "warning" });
    expect(readFileSync(file, "utf8")).toBe(text);
    writeSettings(file, defaults);
    expect(readFileSync(`${file}.broken-1`, "utf8")).toBe(text);
    writeFileSync(file, "{");
    writeSettings(file, defaults);
    expect(readFileSync(`${file}.broken-1`, "utf8")).toBe(text);
    expect(readFileSync(`${file}.broken-2`, "utf8")).toBe("{");
    expect(readSettings(file).problem).toBeUndefined();
  });

  it("that cannot be read are reported", () => {
    const folder = temporaryFolder();
    expect(readSettings(folder)).toMatchObject({
      settings: defaults,
      problem: { what: expect.stringContaining("EISDIR") },
    });
  });

  it("stay the old ones when the disk refuses, and leave no temporary file", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "settings.json"));
    expect(() => writeSettings(join(folder, "settings.json"), defaults)).toThrow(
      expect.objectContaining({ code: "failed" }),
    );
    expect(readdirSync(folder)).toEqual(["settings.json"]);
    writeFileSync(join(folder, "file"), "x");
    expect(() => writeSettings(join(folder, "file/settings.json"), defaults)).toThrow(
      expect.objectContaining({ code: "failed" }),
    );
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("x");
  });

  it.each(["ENOSPC", "EIO"])("stay the old ones when putting the new ones in place fails with %s", (code) => {
    const folder = temporaryFolder();
    const file = join(folder, "settings.json");
    writeSettings(file, { ...defaults, theme: "dark" });
    vi.mocked(renameSync).mockImplementationOnce(() => {
      throw Object.assign(new Error("the disk refuses"), { code });
    });
    expect(() => writeSettings(file, defaults)).toThrow(
      expect.objectContaining({ code: "failed", message: expect.stringContaining(code) }),
    );
    expect(readSettings(file).settings.theme).toBe("dark");
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  it("behind a link are renewed there; the link stays", () => {
    const folder = temporaryFolder();
    const target = join(folder, "dotfiles.json");
    const link = join(folder, "settings.json");
    writeFileSync(target, "{}");
    chmodSync(target, 0o600);
    symlinkSync(target, link);
    writeSettings(link, { ...defaults, density: "compact" });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readSettings(target).settings.density).toBe("compact");
    expect(existsSync(`${link}.broken-1`)).toBe(false);
  });
});
