import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fakeCheckout, fakeElectron, runScript, writeFiles } from "./fake-checkout.ts";

const display = { DISPLAY: ":9" };
const instead = (reason: string) =>
  `The desktop app cannot be opened here: ${reason}. Opening browser mode instead.\n`;

describe.skipIf(process.platform !== "linux")("npm start", () => {
  it("opens the desktop app, hands its options on, and ends with its code", async () => {
    const folder = fakeCheckout();
    const env = { ...display, ELECTRON_OVERRIDE_DIST_PATH: fakeElectron(folder, 'echo "$@"; exit 0') };
    const started = await runScript(folder, "start.mjs", ["--workspace", "some/where"], env);
    expect(started).toMatchObject({ code: 0, out: `${folder}/ --workspace=${join(folder, "some/where")}\n` });
  });

  it("opens browser mode without a display, and says why in one line", async () => {
    const folder = fakeCheckout();
    const { out, err } = await runScript(folder, "start.mjs", ["--port", "8123", "--workspace", "x"]);
    expect(err.endsWith(instead("there is no display"))).toBe(true);
    expect(out).toBe('["serve","--open","--port","8123","--workspace","x"]\n');
  });

  it("opens browser mode when the runtime cannot be downloaded", async () => {
    const folder = fakeCheckout();
    const { out, err, code } = await runScript(folder, "start.mjs", ["--no-open"], display);
    expect(err.endsWith(instead("its runtime could not be downloaded (fetch failed)"))).toBe(true);
    expect([code, out]).toEqual([7, '["serve"]\n']);
  });

  it("gives up a download of which nothing arrives", async () => {
    const folder = fakeCheckout();
    writeFiles(folder, { "node_modules/electron/install.js": "setTimeout(() => {}, 600_000);" });
    const { err } = await runScript(folder, "start.mjs", ["--no-open"], display);
    expect(err.endsWith(instead("its runtime did not arrive within 10 s"))).toBe(true);
  }, 30_000);

  it("waits for a download of which bytes arrive, then starts it", async () => {
    const folder = fakeCheckout();
    const install = `const { chmodSync, mkdirSync, writeFileSync } = require("node:fs");
      mkdirSync(__dirname + "/dist");
      writeFileSync(__dirname + "/dist/electron", "#!/bin/sh\\necho started\\n");
      chmodSync(__dirname + "/dist/electron", 0o755);
      writeFileSync(__dirname + "/path.txt", "electron");`;
    writeFiles(folder, {
      "node_modules/electron/install.js": install,
      "node_modules/electron/package.json": '{"type": "commonjs"}',
    });
    expect(await runScript(folder, "start.mjs", [], display)).toMatchObject({ code: 0, out: "started\n" });
    expect(await runScript(folder, "start.mjs", [], display)).toMatchObject({
      code: 0,
      out: "started\n",
      err: "",
    });
  });

  it("opens browser mode when the runtime ends at once", async () => {
    const folder = fakeCheckout();
    const env = { ...display, ELECTRON_OVERRIDE_DIST_PATH: fakeElectron(folder, "exit 127") };
    const { out, err } = await runScript(folder, "start.mjs", ["--no-open"], env);
    expect(err.endsWith(instead("the Electron runtime ended at once (exit code 127)"))).toBe(true);
    expect(out).toBe('["serve"]\n');
  });

  it("downloads nothing where downloads are switched off, nor where the runtime is brought along", async () => {
    const folder = fakeCheckout();
    const off = await runScript(folder, "start.mjs", [], { ...display, ELECTRON_SKIP_BINARY_DOWNLOAD: "1" });
    expect(off.err).toContain("downloads are switched off");
    const brought = await runScript(folder, "start.mjs", [], {
      ...display,
      ELECTRON_OVERRIDE_DIST_PATH: "/nowhere",
    });
    expect(brought.err).toContain("there is no Electron in ELECTRON_OVERRIDE_DIST_PATH");
    expect(off.err + brought.err).not.toContain("Fetching");
  });

  it("--browser asks for no desktop at all", async () => {
    const folder = fakeCheckout();
    await runScript(folder, "setup.mjs");
    expect(await runScript(folder, "start.mjs", ["--browser"], display)).toEqual({
      code: 7,
      out: '["serve","--open"]\n',
      err: "",
    });
  });

  it("refuses an unknown option, with its usage", async () => {
    const { code, err } = await runScript(fakeCheckout(), "start.mjs", ["--brwser"]);
    expect(code).toBe(2);
    expect(err).toContain("Usage: npm start -- [--browser]");
  });
});
