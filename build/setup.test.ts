import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakeCheckout, lockFile, runScript, writeFiles } from "./fake-checkout.ts";

const buildsIn = (folder: string) => readFileSync(join(folder, "builds"), "utf8").length;

describe("building", () => {
  it("happens once, then again only when a source changed; standard output stays the command's", async () => {
    const folder = fakeCheckout();
    const first = await runScript(folder, "cli.mjs", ["doctor", "--json"]);
    expect(first).toMatchObject({
      code: 7,
      out: '["doctor","--json"]\n',
      err: expect.stringContaining("Building"),
    });
    expect(await runScript(folder, "cli.mjs", ["x"])).toEqual({ code: 7, out: '["x"]\n', err: "" });
    writeFiles(folder, { "core/a.test.ts": "a test is no source" });
    await runScript(folder, "cli.mjs");
    expect(buildsIn(folder)).toBe(1);
    writeFiles(folder, { "renderer/new.ts": "2" });
    await runScript(folder, "cli.mjs");
    expect(buildsIn(folder)).toBe(2);
  });

  it("happens once for many starts at the same time", async () => {
    const folder = fakeCheckout();
    const runs = await Promise.all(Array.from({ length: 5 }, () => runScript(folder, "cli.mjs", ["x"])));
    expect(runs.map(({ code, out }) => [code, out])).toEqual(Array(5).fill([7, '["x"]\n']));
    expect(buildsIn(folder)).toBe(1);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      ".stamp",
      "host",
      "main",
      "preload",
      "renderer",
    ]);
  });

  it("takes over from a start that was killed, and sweeps what it left", async () => {
    const folder = fakeCheckout();
    writeFiles(folder, {
      "out/.build-lock": "4194304",
      "out/.building-4194304/host/cli.js": "",
      "out/keep.txt": "mine",
    });
    expect(await runScript(folder, "cli.mjs", ["x"])).toMatchObject({ code: 7 });
    expect(readdirSync(join(folder, "out"))).not.toContain(".building-4194304");
    expect(existsSync(join(folder, "out/keep.txt"))).toBe(true);
  });

  it("that fails says so, leaves the programs that were there, and is tried again", async () => {
    const folder = fakeCheckout();
    await runScript(folder, "cli.mjs");
    writeFiles(folder, { broken: "", "core/a.ts": "2" });
    const failed = await runScript(folder, "cli.mjs");
    expect(failed).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/the source is broken\n(.*\n)*The build failed\./),
    });
    expect(existsSync(join(folder, "out/host/cli.js"))).toBe(true);
    rmSync(join(folder, "broken"));
    expect(await runScript(folder, "cli.mjs")).toMatchObject({ code: 7 });
  });

  it("is done again when a program is missing", async () => {
    const folder = fakeCheckout();
    await runScript(folder, "cli.mjs");
    rmSync(join(folder, "out/main"), { recursive: true });
    expect(await runScript(folder, "cli.mjs")).toMatchObject({ code: 7 });
    expect(existsSync(join(folder, "out/main"))).toBe(true);
  });
});

describe("installing", () => {
  it("is left out where the packages already are those of the lock file", async () => {
    const folder = fakeCheckout();
    await runScript(folder, "setup.mjs");
    expect(existsSync(join(folder, "npm-calls"))).toBe(false);
  });

  it("happens when the lock file asks for others, once, and not on standard output", async () => {
    const folder = fakeCheckout();
    writeFiles(folder, { "package-lock.json": lockFile("2.0.0") });
    const runs = await Promise.all([runScript(folder, "setup.mjs"), runScript(folder, "setup.mjs")]);
    expect(runs.map(({ code, out }) => [code, out])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(readFileSync(join(folder, "npm-calls"), "utf8")).toBe("install --no-save --no-audit --no-fund\n");
    await runScript(folder, "setup.mjs");
    expect(readFileSync(join(folder, "npm-calls"), "utf8").split("\n")).toHaveLength(2);
  });

  it("that fails ends the start with code 2", async () => {
    const folder = fakeCheckout();
    writeFiles(folder, { "package-lock.json": lockFile("2.0.0"), "npm.cjs": "process.exit(1)" });
    expect(await runScript(folder, "cli.mjs")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("could not be installed"),
    });
  });
});

it("an older Node is told which one is needed", async () => {
  const folder = fakeCheckout();
  writeFiles(folder, { "package.json": '{"type": "module", "engines": {"node": ">=99.1"}}' });
  const { code, out, err } = await runScript(folder, "cli.mjs");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(`Node 99.1 or newer is needed; this is ${process.versions.node}.\n`);
});
