// Packages the program twice, with a stand-in for Electron's runtime, and looks at what came out.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./setup.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
// These need what has just been installed.
const { default: asar } = await import("@electron/asar");
const { bootBuilt } = await import("../electron/stand-in/boot-built.mjs");
const { asarOf, contentFaults, copyFaults, fuseFaults, hashOf, manifestFaults, pageFaults, updateFaults } =
  await import("./packaged.mjs");

const totals = { passed: 0, failed: 0 };

/** Runs one check: it passes when it finds no fault. */
async function check(title, faultsOf) {
  let faults;
  try {
    faults = await faultsOf();
  } catch (error) {
    faults = [error instanceof Error ? error.message : String(error)];
  }
  totals[faults.length === 0 ? "passed" : "failed"]++;
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${title}`);
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`);
}

function packageInto(output) {
  const script = join(root, "build", "package.mjs");
  const args = [script, "--stand-in", "--linux", "dir", "--x64", `-c.directories.output=${output}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n").slice(-20);
}

/** Starts the archive's own main module for the first time. */
async function startFaults(archive, scratch) {
  const program = join(scratch, "program");
  asar.extractAll(archive, program);
  const boot = await bootBuilt({
    main: join(program, "out", "main", "main.js"),
    resources: join(archive, ".."),
    home: join(scratch, "home"),
  });
  const faults = [];
  if (!boot.snapshot.ok) faults.push(boot.snapshot.message);
  else if (boot.snapshot.value.workspace.components.length === 0) faults.push("its workspace is empty");
  if (boot.page.status !== 200) faults.push(`its page is answered with ${boot.page.status}`);
  if (!boot.saved.ok) faults.push(boot.saved.message);
  if (boot.foreign.ok) faults.push("it answers a frame that is not its page");
  return faults;
}

const scratch = mkdtempSync(join(tmpdir(), "package-check-"));
const [first, second] = ["first", "second"].map((name) => join(scratch, name, "linux-unpacked"));
try {
  await check("packages once", () => packageInto(join(first, "..")));
  await check("packages again", () => packageInto(join(second, "..")));
  await check("gives the same archive both times", () =>
    hashOf(asarOf(first)) === hashOf(asarOf(second)) ? [] : ["the two differ"],
  );
  await check("archive holds the built program and nothing else", () => contentFaults(asarOf(first)));
  await check("archive holds every file the page names", () => pageFaults(asarOf(first)));
  await check("manifest is what Electron needs", () => manifestFaults(asarOf(first), "toolforge-runbooks"));
  await check("fuses are as decided", () => fuseFaults(join(first, "toolforge-runbooks")));
  for (const part of ["graph-data", "runbooks", "views"]) {
    await check(`resources hold ${part}`, () => copyFaults(join(root, part), join(first, "resources", part)));
  }
  await check("nothing in it looks for updates", () => updateFaults(first));
  await check("its main module starts and opens the workspace", () => startFaults(asarOf(first), scratch));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
