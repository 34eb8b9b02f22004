// Makes a checkout ready to run: the dependencies of package-lock.json and the programs in `out/`.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const out = join(root, "out");
const lockFile = join(root, "package-lock.json");
const installStamp = join(root, "node_modules", ".runbooks-stamp");
const buildStamp = join(out, ".stamp");
const buildInto = "--build-into";
const programs = { client: "renderer", main: "main", preload: "preload", host: "host" };

/** Progress goes to standard error: standard output belongs to the command that is about to run. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the program with a message when Node is too old to run the rest. */
export function checkNode() {
  const wanted = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(
    /[^\d.]/g,
    "",
  );
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  say(`Node ${wanted} or newer is needed; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs the built command line in this process; it sets the exit code. */
export async function runCommandLine(args) {
  const program = join(out, "host", "cli.js");
  process.argv = [process.execPath, program, ...args];
  try {
    await import(pathToFileURL(program).href);
  } catch (error) {
    // Another start may be putting a new build in its place at this very moment.
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    ensureBuilt();
    await import(pathToFileURL(program).href);
  }
}

/**
 * Installs the dependencies of package-lock.json where they are missing or others. By `npm install --no-save`, which
 * keeps to the lock file as `npm ci` does and leaves it alone, but does not refuse one that was written on a system
 * whose registry lacks the optional packages of other systems.
 */
export function ensureInstalled() {
  const wanted = hashOf(readFileSync(lockFile));
  if (textOf(installStamp) === wanted) return;
  locked("install", () => {
    if (textOf(installStamp) === wanted) return;
    if (!isInstalled()) install();
    writeFileSync(installStamp, wanted);
  });
}

function install() {
  say("Installing dependencies (once)…");
  // Run by npm, its own script is known; `npm` from the path may be a shell script that only a shell can start.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status, error } = spawnSync(
    command,
    [...first, "install", "--no-save", "--no-audit", "--no-fund"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: !npm && process.platform === "win32",
    },
  );
  if (status !== 0)
    throw new Error(`The dependencies could not be installed${error ? `: ${error.message}` : ""}.`);
}

/** Whether node_modules already is what the lock file says, for instance after a plain `npm ci`. */
function isInstalled() {
  const installed = packagesIn(join(root, "node_modules", ".package-lock.json"));
  const wanted = packagesIn(lockFile);
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** Builds the programs into `out/` where they are missing or made from other sources. */
export function ensureBuilt() {
  const wanted = sourceHash();
  if (isBuilt(wanted)) return;
  locked("build", () => {
    if (isBuilt(wanted)) return;
    say("Building (once per change)…");
    build(wanted);
  });
}

function isBuilt(hash) {
  return textOf(buildStamp) === hash && Object.values(programs).every((name) => existsSync(join(out, name)));
}

/** Builds beside the programs in use, then puts the new ones in their place one rename each. */
function build(hash) {
  const fresh = join(out, `.building-${process.pid}`);
  const old = join(out, `.old-${process.pid}`);
  sweep();
  try {
    // A process of its own keeps everything that comes before a command synchronous.
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), buildInto, fresh], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) throw new Error("The build failed.");
    rmSync(buildStamp, { force: true });
    mkdirSync(old, { recursive: true });
    for (const name of Object.values(programs)) {
      if (existsSync(join(out, name))) renameSync(join(out, name), join(old, name));
      renameSync(join(fresh, name), join(out, name));
    }
    writeFileSync(buildStamp, hash);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Removes what a build that was killed left behind; the lock says that none is running. */
function sweep() {
  for (const name of readdirSync(out)) {
    if (/^\.(building|old)-\d+$/.test(name)) rmSync(join(out, name), { recursive: true, force: true });
  }
}

/** Builds all programs into `folder`; runs in the process that `build` starts. */
async function buildPrograms(folder) {
  const { createBuilder } = await import("vite");
  const environments = Object.fromEntries(
    Object.entries(programs).map(([name, sub]) => [name, { build: { outDir: join(folder, sub) } }]),
  );
  const builder = await createBuilder({
    configFile: join(root, "vite.config.ts"),
    environments,
    logLevel: "error",
  });
  await builder.buildApp();
}

const sourceFolders = ["core", "host", "electron", "renderer"];
const sourceFiles = ["package.json", "package-lock.json", "vite.config.ts", "tsconfig.base.json"];

/** Hash of everything a build is made from. */
function sourceHash() {
  const files = sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const all = [...files, ...sourceFiles.map((file) => join(root, file))].sort();
  const hash = createHash("sha256");
  for (const file of all)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const waitMs = 200;
const longestWaitMs = 300_000;

/** Runs `work` in at most one process at a time; the lock of a process that is gone is taken over. */
function locked(name, work) {
  const lock = join(out, `.${name}-lock`);
  mkdirSync(out, { recursive: true });
  for (let waited = 0; !takeLock(lock); waited += waitMs) {
    if (waited === 0) say("Waiting for another start to finish its work…");
    if (waited > longestWaitMs)
      throw new Error(`Another start seems to hang. If none is running, remove ${lock}.`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock) {
  const pid = Number(textOf(lock));
  // Between its creation and the writing of the number the file is empty for a moment.
  if (!pid) return existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestWaitMs;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

// Run by itself, it makes everything ready; the folder is given only by `build`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode();
  if (process.argv[2] === buildInto) {
    await buildPrograms(process.argv[3]).catch((error) => {
      say(error.message);
      process.exitCode = 1;
    });
  } else {
    ensureInstalled();
    ensureBuilt();
  }
}
