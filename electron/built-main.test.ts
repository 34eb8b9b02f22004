import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createBuilder } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Boot, bootBuilt, runBuilt } from "./stand-in/boot-built.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;
let paths: { main: string; resources: string; home: string };
let boot: Boot;

/** Builds the main module as packaging gets it, and starts it for the first time. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "built-main-"));
  const outDir = join(folder, "out", "main");
  const builder = await createBuilder({
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    environments: { main: { build: { outDir } } },
  });
  const { main } = builder.environments;
  if (!main) throw new Error("vite.config.ts has no environment named main");
  await builder.build(main);
  mkdirSync(join(folder, "out", "renderer"));
  writeFileSync(join(folder, "out", "renderer", "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "package.json"), readFileSync(join(root, "package.json")));
  paths = { main: join(outDir, "main.js"), resources: root, home: join(folder, "home") };
  boot = await bootBuilt(paths);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the built main module", () => {
  it("needs nothing but Node and Electron", () => {
    expect(boot.calls).toContain("window.loadURL");
  });

  it("asks for the sandbox, the scheme and the lock before it waits for ready", () => {
    const ready = boot.calls.indexOf("app.whenReady");
    for (const name of [
      "app.enableSandbox",
      "protocol.registerSchemesAsPrivileged",
      "app.requestSingleInstanceLock",
    ]) {
      expect(boot.calls.indexOf(name)).toBeGreaterThanOrEqual(0);
      expect(boot.calls.indexOf(name)).toBeLessThan(ready);
    }
  });

  it("opens a closed-in window with the built preload", () => {
    const { webPreferences } = boot.options;
    expect(webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(webPreferences.preload).toBe(join(folder, "out", "preload", "preload.cjs"));
  });

  it("serves the page beside it, under its policy", () => {
    expect(boot.page.status).toBe(200);
    expect(boot.page.policy).toContain("default-src 'none'");
  });

  it("gives the user a copy of the workspace on first start and opens it", () => {
    if (!boot.snapshot.ok) throw new Error(boot.snapshot.message);
    expect(boot.snapshot.value.builtIn).toBe(true);
    expect(boot.snapshot.value.folder).toBe(
      join(folder, "home", "appData", "toolforge-runbooks", "workspace"),
    );
    expect(boot.snapshot.value.workspace.components.length).toBeGreaterThan(100);
  });

  it("saves a file with all that saving needs in the bundle", () => {
    expect(boot.saved).toMatchObject({
      ok: true,
      value: { path: "views/saved-by-check.yaml", before: null },
    });
  });

  it("answers its page only", () => {
    expect(boot.foreign.ok).toBe(false);
  });

  it("takes links from the system", () => {
    expect(boot.calls).toContain("app.setAsDefaultProtocolClient");
  });

  it("is a command line, too, over the user's copy", async () => {
    const { results } = JSON.parse(await runBuilt(paths, ["search", "tools-checker-01", "--json"]));
    expect(results[0].id).toBe("tools-checker-01");
    expect(await runBuilt(paths, ["--version"])).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
