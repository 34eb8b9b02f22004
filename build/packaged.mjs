import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import asar from "@electron/asar";
import fuses from "@electron/fuses";

const { FuseV1Options, getCurrentFuseWire } = fuses;

/** What an asar of ours may hold, and nothing else. */
const allowed = [
  /^package\.json$/,
  /^out\/main\/[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  // Licences of what is bundled, written by the build.
  /^out\/(main|preload|renderer)\/licenses\.md$/,
  /^out\/renderer\/(index\.html|icon\.svg|assets\/[\w.-]+\.(js|css|svg|png))$/,
];
const required = [
  "package.json",
  "out/main/main.js",
  "out/main/licenses.md",
  "out/preload/preload.cjs",
  "out/renderer/index.html",
  "out/renderer/licenses.md",
];

/** The fuses as a packaged program must have them. */
const decidedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** @returns {string} path of the archive in a packaged folder */
export function asarOf(folder) {
  return join(folder, "resources", "app.asar");
}

/** @returns {readonly string[]} the files of an archive, with `/` between folders */
function filesOf(archive) {
  return asar
    .listPackage(archive)
    .map((name) => name.replaceAll("\\", "/").replace(/^\//, ""))
    .filter((name) => !("files" in asar.statFile(archive, name)));
}

/** @returns {string[]} what is wrong with the archive's list of files */
export function contentFaults(archive) {
  const files = filesOf(archive);
  const foreign = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  const missing = required.filter((file) => !files.includes(file));
  return [
    ...foreign.map((file) => `${file} does not belong in it`),
    ...missing.map((file) => `${file} is missing`),
  ];
}

/** @returns {string[]} files that the page or its scripts name and the archive lacks */
export function pageFaults(archive) {
  const files = new Set(filesOf(archive));
  const html = asar.extractFile(archive, "out/renderer/index.html").toString("utf8");
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"#]+)"/g)].map(([, name]) => `out/renderer/${name}`);
  if (!named.some((name) => name.endsWith(".js"))) return ["index.html loads no script"];
  return named.filter((name) => !files.has(name)).map((name) => `index.html names ${name}, which is missing`);
}

/** @returns {string[]} what is wrong with the manifest that Electron reads */
export function manifestFaults(archive, name) {
  const manifest = JSON.parse(asar.extractFile(archive, "package.json").toString("utf8"));
  const faults = [];
  if (manifest.name !== name) faults.push(`its name is ${manifest.name}, by which the program finds itself`);
  if (manifest.main !== "out/main/main.js") faults.push(`its main is ${manifest.main}`);
  if (manifest.type !== "module") faults.push("it is not a module");
  for (const key of ["scripts", "devDependencies"]) if (manifest[key]) faults.push(`it still has ${key}`);
  return faults;
}

/** @returns {Promise<string[]>} fuses that are not as decided, or not there; a program's fuses are digits in its bytes */
export async function fuseFaults(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(decidedFuses)
    .filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? "1" : "0").charCodeAt(0))
    .map(([name, on]) => `${name} is not ${on ? "on" : "off"}`);
}

/** @returns {string[]} differences between a folder and its copy */
export function copyFaults(folder, copy) {
  const [wanted, found] = [hashes(folder), hashes(copy)];
  const lost = [...wanted]
    .filter(([file, hash]) => found.get(file) !== hash)
    .map(([file]) => `${file} is not the same`);
  const extra = [...found.keys()]
    .filter((file) => !wanted.has(file))
    .map((file) => `${file} does not belong there`);
  return [...lost, ...extra];
}

/** @returns {string[]} files by which the program would look for updates */
export function updateFaults(folder) {
  return existsSync(join(folder, "resources", "app-update.yml"))
    ? ["app-update.yml would make it contact a server"]
    : [];
}

/** @returns {string} SHA-256 of a file */
export function hashOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function hashes(folder) {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), hashOf(path)]));
}
