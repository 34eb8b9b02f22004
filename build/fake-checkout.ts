import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A checkout with the real set-up scripts and everything slow replaced: `vite` writes programs that print their
 * arguments, and `npm` notes that it was called.
 */
export function fakeCheckout(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "runbooks-checkout-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["setup.mjs", "cli.mjs", "start.mjs"]) {
    cpSync(join(import.meta.dirname, name), join(folder, "build", name));
  }
  writeFiles(folder, {
    "package.json": '{"type": "module", "engines": {"node": ">=20.19"}}',
    "package-lock.json": lockFile("1.0.0"),
    "node_modules/.package-lock.json": lockFile("1.0.0"),
    "node_modules/vite/package.json": '{"name": "vite", "type": "module", "exports": "./index.js"}',
    "node_modules/vite/index.js": fakeVite,
    "node_modules/electron/install.js":
      "setTimeout(() => { console.error('TypeError: fetch failed'); process.exit(1); }, 100);",
    "vite.config.ts": "",
    "tsconfig.base.json": "",
    "npm.cjs": `const { appendFileSync, cpSync } = require("node:fs");
      appendFileSync("npm-calls", process.argv.slice(2).join(" ") + "\\n");
      console.log("added 3 packages");
      cpSync("package-lock.json", "node_modules/.package-lock.json");`,
    ...Object.fromEntries(["core", "host", "electron", "renderer"].map((name) => [`${name}/a.ts`, "1"])),
  });
  return folder;
}

const fakeVite = `import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
export async function createBuilder({ environments }) {
  return {
    buildApp: async () => {
      appendFileSync("builds", "1");
      console.log("vite says something");
      if (existsSync("broken")) throw new Error("the source is broken");
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const { build } of Object.values(environments)) {
        mkdirSync(build.outDir, { recursive: true });
        writeFileSync(build.outDir + "/cli.js", "console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;");
      }
    },
  };
}`;

/** A package-lock.json, or the list npm keeps of what it installed. */
export function lockFile(version: string): string {
  const packages = { "": {}, "node_modules/a": { version }, "node_modules/b": { version, optional: true } };
  return JSON.stringify({ packages });
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Puts a program in place of Electron's and returns its folder. */
export function fakeElectron(folder: string, script: string): string {
  writeFiles(folder, { "fake/electron": `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, "fake/electron"), 0o755);
  return join(folder, "fake");
}

/** Runs one of the scripts to its end. */
export function runScript(
  folder: string,
  name: string,
  argv: readonly string[] = [],
  env: Record<string, string> = {},
) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const inherited = { PATH: process.env.PATH ?? "", npm_execpath: join(folder, "npm.cjs") };
    const child = spawn(process.execPath, [join(folder, "build", name), ...argv], {
      cwd: folder,
      env: { ...inherited, ...env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
