// `npm start`: opens the desktop app, or browser mode where the Electron runtime cannot be had.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkNode, ensureBuilt, ensureInstalled, root, runCommandLine, say } from "./setup.mjs";

const usage = "Usage: npm start -- [--browser] [--workspace DIR] [--port N] [--no-open]";
const electron = join(root, "node_modules", "electron");
/** Longest time in which not one byte of the runtime arrives. */
const longestSilenceMs = 10_000;
/** A desktop app that ends this soon with a failure has not started at all. */
const startMs = 10_000;

checkNode();
try {
  process.exitCode = await start(optionsOf(process.argv.slice(2)));
} catch (error) {
  say(error.message);
  process.exitCode = 2;
}

function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: "boolean" },
        workspace: { type: "string" },
        port: { type: "string" },
        "no-open": { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`);
  }
}

async function start(options) {
  ensureInstalled();
  ensureBuilt();
  if (!options.browser) {
    const { code, reason } = await startDesktop(options);
    if (!reason) return code;
    say(`The desktop app cannot be opened here: ${reason}. Opening browser mode instead.`);
  }
  return startBrowserMode(options);
}

/** The exit code of the desktop app, or the reason why there was none. */
async function startDesktop({ workspace }) {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { reason: "there is no display" };
  }
  const reason = electronBinary() ? undefined : await fetchElectron();
  if (reason) return { reason };
  const binary = electronBinary();
  if (!binary) return { reason: "the Electron runtime is not complete" };
  const more = workspace === undefined ? [] : [`--workspace=${resolve(userFolder(), workspace)}`];
  return runToEnd(binary, [root, ...more]);
}

function runToEnd(binary, args) {
  const started = Date.now();
  return new Promise((settle) => {
    const child = spawn(binary, args, { stdio: "inherit" });
    const forward = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, forward);
    child.on("error", (error) => settle({ reason: `the Electron runtime does not start (${error.code})` }));
    child.on("exit", (code, signal) => {
      for (const name of ["SIGINT", "SIGTERM"]) process.off(name, forward);
      const asked = signal === "SIGINT" || signal === "SIGTERM";
      if (code === 0 || asked || Date.now() - started > startMs) settle({ code: code ?? (asked ? 0 : 1) });
      else settle({ reason: `the Electron runtime ended at once (${signal ?? `exit code ${code}`})` });
    });
  });
}

/** Path of the Electron runtime, or undefined when it is not (wholly) there. Never downloads. */
function electronBinary() {
  const name =
    { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[process.platform] ?? "electron";
  const brought = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (brought) return existingFile(join(brought, name));
  // The installer writes path.txt last.
  return existsSync(join(electron, "path.txt")) ? existingFile(join(electron, "dist", name)) : undefined;
}

function existingFile(file) {
  return existsSync(file) ? file : undefined;
}

/** Fetches the Electron runtime with its own installer, once per start; returns why that failed, if it did. */
async function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return "there is no Electron in ELECTRON_OVERRIDE_DIST_PATH";
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return "its runtime is not there, and downloads are switched off";
  say("Fetching the desktop runtime (once, about 120 MB)…");
  const temporary = mkdtempSync(join(tmpdir(), "runbooks-electron-"));
  try {
    return await runInstaller(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Lets the installer run as long as bytes arrive; a firewall that swallows packets would hold it for minutes. */
function runInstaller(temporary) {
  const child = spawn(process.execPath, [join(electron, "install.js")], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      ELECTRON_GET_NO_PROGRESS: "1",
    },
  });
  let errors = "";
  child.stderr.on("data", (part) => {
    errors += part;
  });
  const stopLooking = killWhenSilent(child, () => bytesIn(temporary) + bytesIn(join(electron, "dist")));
  return new Promise((settle) => {
    child.on("error", (error) => settle(`its installer does not start (${error.code})`));
    // Unlike "exit", "close" waits for the last words on standard error.
    child.on("close", (code, signal) => {
      stopLooking();
      if (code === 0) settle(undefined);
      else if (signal) settle(`its runtime did not arrive within ${longestSilenceMs / 1000} s`);
      else settle(`its runtime could not be downloaded (${reasonIn(errors)})`);
    });
  });
}

/** Returns a function that ends the looking. */
function killWhenSilent(child, countBytes) {
  let bytes = 0;
  let lastByte = Date.now();
  const timer = setInterval(() => {
    const now = countBytes();
    if (now !== bytes) lastByte = Date.now();
    bytes = now;
    if (Date.now() - lastByte > longestSilenceMs) child.kill("SIGKILL");
  }, 500);
  return () => clearInterval(timer);
}

function reasonIn(errors) {
  const line = errors.split("\n").find((text) => text.includes("Error: ")) ?? "";
  return line.replace(/^.*?Error: /, "").trim() || "unknown error";
}

function bytesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // Files come and go while the installer works.
    return 0;
  }
}

/** Runs the server in this very process, so that it ends with it. The server sets the exit code. */
async function startBrowserMode({ workspace, port, "no-open": noOpen }) {
  const args = ["serve", ...(noOpen ? [] : ["--open"])];
  if (port !== undefined) args.push("--port", port);
  if (workspace !== undefined) args.push("--workspace", workspace);
  await runCommandLine(args);
  return process.exitCode;
}

/** npm runs scripts in the package's folder and leaves the user's own in `INIT_CWD`. */
function userFolder() {
  const here = process.cwd();
  return resolve(here) === resolve(root) ? (process.env.INIT_CWD ?? here) : here;
}
