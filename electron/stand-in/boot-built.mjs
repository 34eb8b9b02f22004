import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformWithOxc } from "vite";

const child = fileURLToPath(new URL("./boot-child.mjs", import.meta.url));
const standIn = fileURLToPath(new URL("./electron.ts", import.meta.url));
const longestMs = 60_000;

/**
 * Runs a built main module, as it is packaged, under plain Node with the stand-in for Electron.
 *
 * @param {{main: string, resources: string, home: string}} paths absolute: the module, the packaged program's
 *   resources, and the folder that stands for the user's own
 * @returns what the program told Electron, and what it then answered to its page; rejects when it does not start
 */
export async function bootBuilt(paths) {
  return JSON.parse(await runBuilt(paths, []));
}

/**
 * Runs it the same way, with arguments.
 *
 * @returns what it wrote to standard output; rejects when it does not end with 0
 */
export async function runBuilt(paths, args) {
  const folder = mkdtempSync(join(tmpdir(), "stand-in-"));
  try {
    const file = join(folder, "electron.mjs");
    const { code } = await transformWithOxc(readFileSync(standIn, "utf8"), standIn);
    writeFileSync(file, code);
    return await run([child, JSON.stringify({ ...paths, electron: file, args })], paths.home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, home) {
  const settings = join(home, "settings.json");
  const started = spawn(process.execPath, args, {
    env: { ...process.env, TOOLFORGE_RUNBOOKS_CONFIG: settings, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: longestMs,
  });
  const [out, err] = [collect(started.stdout), collect(started.stderr)];
  return new Promise((resolve, reject) => {
    started.on("error", reject);
    started.on("close", (code) => {
      if (code === 0) resolve(out());
      else reject(new Error(`The built program did not start (exit code ${code}): ${err()}`));
    });
  });
}

function collect(stream) {
  const parts = [];
  stream.on("data", (part) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
}
