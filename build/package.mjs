// `npm run package`: installers for this system into dist/. `npm run package -- --linux dir` makes a plain folder.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root, say } from "./setup.mjs";
import { makeStandInRuntime } from "./stand-in-runtime.mjs";

/** Asks for the stand-in even where the runtime can be had, so that checks give the same result everywhere. */
const standInFlag = "--stand-in";

/**
 * Packages the built program.
 *
 * @param {readonly string[]} args targets as electron-builder takes them, and `--stand-in`
 * @returns {number} exit code
 */
function packageProgram(args) {
  const targets = args.filter((arg) => arg !== standInFlag);
  const runtime = args.includes(standInFlag) ? undefined : electronRuntime(targets);
  if (runtime) return build(targets, runtime.options);
  if (targets.length > 0 && !isLinuxFolder(targets)) {
    say("Electron's runtime cannot be downloaded here, and an installer without it would be of no use.");
    say("Run this where GitHub can be reached, or `npm run package -- --linux dir` to check the packaging.");
    return 1;
  }
  say(
    "Electron's runtime cannot be downloaded here: packaging with a stand-in, as a folder that cannot be run.",
  );
  const folder = join(root, ".stand-in");
  makeStandInRuntime(folder, electronVersion());
  return build(["--linux", "dir", ...targets.slice(2)], [`-c.electronDist=${folder}`]);
}

function isLinuxFolder([platform, format]) {
  return platform === "--linux" && format === "dir";
}

/** For another system electron-builder downloads the runtime itself; this system's is fetched once and kept. */
function electronRuntime(targets) {
  if (!isForThisSystem(targets)) return { options: [] };
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, "node_modules", "electron", "dist");
  if (!existsSync(join(dist, "version"))) {
    say("Fetching Electron's runtime…");
    spawnSync(process.execPath, [join(root, "node_modules", "electron", "install.js")], { stdio: "ignore" });
  }
  return existsSync(join(dist, "version")) ? { options: [`-c.electronDist=${dist}`] } : undefined;
}

function isForThisSystem(targets) {
  const own = { linux: "--linux", darwin: "--mac", win32: "--win" }[process.platform];
  const asked = targets.filter((target) => ["--linux", "--mac", "--win"].includes(target));
  const otherArch = targets.some(
    (target) => /^--(x64|arm64|ia32|armv7l|universal)$/.test(target) && target !== `--${process.arch}`,
  );
  return !otherArch && asked.every((target) => target === own);
}

function electronVersion() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.electron;
}

function build(targets, options) {
  const builder = join(root, "node_modules", "electron-builder", "cli.js");
  const fixed = ["--config", join(root, "build", "electron-builder.ts"), "--publish", "never"];
  return (
    spawnSync(process.execPath, [builder, ...fixed, ...targets, ...options], { cwd: root, stdio: "inherit" })
      .status ?? 1
  );
}

checkNode();
try {
  ensureInstalled();
  ensureBuilt();
  process.exitCode = packageProgram(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exitCode = 2;
}
