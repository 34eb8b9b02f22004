// Kills a save, and lets it fail, at each call of the system that it makes on its file (needs Linux and strace).
//   node build/reliability/save-kills.mjs [--naive]
// With --naive a writer that writes in place takes the place of the save, to show that it would be caught. Ends with
// 1 when a file was torn or written in place, a failure was not told, or strace missed a call.
import { spawn, spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, table } from "./bundle.mjs";

const isNaive = process.argv.includes("--naive");
const path = "runbooks/front.md";
const calls = "openat,write,pwrite64,fsync,fdatasync,close,chown,fchown,chmod,fchmod,rename,unlink,ftruncate";
/** What is done to a call: once, or with `+` to this one and all later ones of its name. */
const faults = [
  ["EIO", ""],
  ["EIO", "+"],
  ["ENOSPC", ""],
  ["ENOSPC", "+"],
  ["EDQUOT", ""],
];
/** Without an answer after this long the program hangs, which is a failure too. */
const patienceMs = 60_000;
const sizes = [
  ["0 B", 0],
  ["1 B", 1],
  ["4 KB", 4096],
  ["300 KB", 300_000],
  ["20 MB", 20_000_000],
];

/** In a numbering of processes of its own the program has one number each time, and so do the files it makes. */
const numbered = ["unshare", ...(process.getuid() === 0 ? [] : ["--map-root-user"]), "--pid", "--fork"];
const [first, ...others] = [...numbered, "strace", "-f", "-o", "/dev/null", "true"];
if (spawnSync(first, others).status !== 0) {
  console.error("This needs strace and unshare, and to be allowed to use them.");
  process.exit(2);
}

const outDir = isNaive ? mkdtempSync(join(tmpdir(), "runbooks-reliability-")) : await bundle("save-program");
const work = mkdtempSync(join(tmpdir(), "runbooks-saves-"));
process.env.TOOLFORGE_RUNBOOKS_STATE = join(work, "state");
const program = join(outDir, "save-program.mjs");
if (isNaive) writeFileSync(program, naiveProgram());

function naiveProgram() {
  return `import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
const { folder, input } = JSON.parse(readFileSync(0, "utf8"));
try {
  await writeFile(join(folder, input.path), input.text);
  process.stdout.write("{}");
} catch (error) {
  process.stdout.write(JSON.stringify({ code: error.code, message: error.message }));
}`;
}

/** Lines of Markdown, so many bytes in all. */
function textOf(word, bytes) {
  return `${word} `.repeat(Math.ceil(bytes / (word.length + 1))).slice(0, bytes);
}

let made = 0;
function workspace(before) {
  const folder = join(work, String(made++));
  mkdirSync(join(folder, "graph-data"), { recursive: true });
  mkdirSync(join(folder, "runbooks"));
  writeFileSync(join(folder, "graph-data/workspace.yaml"), "title: Small\nasOf: 2018-12-04\n");
  writeFileSync(join(folder, path), before);
  return folder;
}

/** Saves in a process of its own under strace; what it printed, or undefined when it was killed or hung. */
function save(folder, before, after, wrapper) {
  return new Promise((resolve, reject) => {
    const [command, ...rest] = [...numbered, "strace", "-f", ...wrapper, process.execPath, program];
    // One thread for files, so that calls of the system come in one order.
    const env = { ...process.env, UV_THREADPOOL_SIZE: "1" };
    const child = spawn(command, rest, { cwd: "/", env, stdio: ["pipe", "pipe", "ignore"], detached: true });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    const timer = setTimeout(() => process.kill(-child.pid, "SIGKILL"), patienceMs);
    child.on("error", reject).on("close", () => {
      clearTimeout(timer);
      resolve(out === "" ? undefined : JSON.parse(out));
    });
    const input = { path, text: after, expected: hash("sha256", before) };
    child.stdin.on("error", () => {}).end(JSON.stringify({ folder, input }));
  });
}

const log = join(work, "log");
const traced = ["-y", "-o", log, "-e", `trace=${calls}`];

/** Lines of the log about one of the files or folders `names` in `folder`, as name of the call and its thread. */
function callsOn(names, folder) {
  const places = names.map((name) => join(folder, name));
  return readFileSync(log, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, thread, name] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
      const isOurs =
        name && places.some((place) => [`"${place}"`, `<${place}>`].some((mark) => line.includes(mark)));
      return isOurs ? [{ thread, name, injected: line.includes("(INJECTED)") }] : [];
    });
}

/** What a whole save makes in the folder besides the file; of a writer that makes nothing, the file itself. */
async function planOf(before, after) {
  const folder = workspace(before);
  await save(folder, before, after, traced);
  const found = readFileSync(log, "utf8").match(/runbooks\/\.[^">]+/g);
  const names = found ? [...new Set(found), "runbooks"] : [path];
  const counts = new Map();
  const points = new Set();
  for (const { thread, name } of callsOn(names, folder)) {
    const when = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, when);
    points.add(`${name}:${when}`);
  }
  return { names, points: [...points].map((point) => point.split(":")) };
}

/** Saves with something done to the call of that name that is the so-many-th on one of the files. */
async function meddled(before, after, names, [name, when], what, repeated = "") {
  const folder = workspace(before);
  const { ino } = statSync(join(folder, path));
  const only = names.flatMap((each) => ["-P", join(folder, each)]);
  const inject = ["-e", `inject=${name}:${what}:when=${when}${repeated}`];
  const outcome = await save(folder, before, after, [...traced, ...only, ...inject]);
  const state = stateOf(folder, before, after);
  const left = readdirSync(join(folder, "runbooks")).length > 1;
  const inPlace = state !== "old" && statSync(join(folder, path)).ino === ino;
  const wasHit = what.startsWith("signal")
    ? readFileSync(log, "utf8").includes("killed by SIGKILL")
    : callsOn(names, folder).some((call) => call.injected);
  rmSync(folder, { recursive: true });
  return { outcome, state, left, inPlace, wasHit };
}

function stateOf(folder, before, after) {
  const now = readFileSync(join(folder, path), "utf8");
  return now === after ? "new" : now === before ? "old" : "torn";
}

const noOutcomes = { saves: 0, old: 0, new: 0, torn: 0, inPlace: 0, untold: 0, left: 0, missed: 0 };

function count(into, { outcome, state, left, inPlace, wasHit }) {
  into.saves++;
  into[state]++;
  into.left += Number(left);
  into.inPlace += Number(inPlace);
  into.untold += Number(!outcome || (state !== "new" && !outcome.code));
  into.missed += Number(!wasHit);
}

const failed = faults.map(([code, repeated]) => ({ code, repeated, ...noOutcomes }));

async function killsOf([name, bytes]) {
  const before = `# Old\n${textOf("old", bytes)}`;
  const after = textOf("new", bytes);
  const { names, points } = await planOf(before, after);
  const killed = { name, ...noOutcomes };
  for (const point of points) {
    count(killed, await meddled(before, after, names, point, "signal=KILL"));
    for (const fault of failed)
      count(fault, await meddled(before, after, names, point, `error=${fault.code}`, fault.repeated));
  }
  return killed;
}

function isBad({ torn, inPlace, missed }) {
  return torn + inPlace + missed > 0;
}

try {
  const killed = [];
  for (const size of sizes) killed.push(await killsOf(size));
  const killHead = ["size", "kills", "old", "new", "torn", "written in place", "leftover", "missed"];
  const killRows = killed.map((row) => [
    row.name,
    row.saves,
    row.old,
    row.new,
    row.torn,
    row.inPlace,
    row.left,
    row.missed,
  ]);
  console.log(`${table(killHead, killRows)}\n`);
  const failHead = [
    "call fails with",
    "saves",
    "old",
    "new",
    "torn",
    "written in place",
    "not told",
    "leftover",
    "missed",
  ];
  const failRows = failed.map((row) => {
    const what = `${row.code} ${row.repeated ? "for ever" : "once"}`;
    return [what, row.saves, row.old, row.new, row.torn, row.inPlace, row.untold, row.left, row.missed];
  });
  console.log(table(failHead, failRows));
  if (killed.some(isBad) || failed.some((row) => isBad(row) || row.untold > 0)) process.exitCode = 1;
} finally {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}
