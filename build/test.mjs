// `npm test`: installs what the tests need, runs every runner, and adds their results up in one line.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { ensureBuilt, ensureInstalled, root } from "./setup.mjs";

const results = join(root, "test-results");
const totals = { passed: 0, failed: 0, skipped: 0 };

function say(text) {
  process.stdout.write(`\n▸ ${text}\n`);
}

/** Runs a program with its output shown; returns whether it succeeded. */
function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return done.status === 0;
}

/** A step without a report of its own counts as one test. */
function step(title, command, args) {
  say(title);
  count(run(command, args) ? { passed: 1 } : { failed: 1 });
}

function count({ passed = 0, failed = 0, skipped = 0 }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

/** Runs a runner that writes a JSON report. A runner that failed without naming a failed test counts as one. */
function runner(title, report, command, args, read, env) {
  say(title);
  const file = join(results, report);
  rmSync(file, { force: true });
  const succeeded = run(command, args, env);
  const sums = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { failed: 1 };
  if (!succeeded && !sums.failed) sums.failed = 1;
  count(sums);
}

function readVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readPlaywright({ stats, errors }) {
  if (stats.flaky > 0) say(`${stats.flaky} journeys passed only at the second try: see “flaky” above.`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

mkdirSync(results, { recursive: true });
ensureInstalled();
const chromium = findChromium();
const npx = process.platform === "win32" ? "npx.cmd" : "npx";

step("Types", npx, ["tsc", "-b"]);
step("Lint, format, layers, import cycles", npx, ["biome", "check", "--error-on-warnings", "."]);
step("Dead code and dependencies", npx, ["knip"]);
say("Build");
ensureBuilt();
runner(
  "Unit and property tests",
  "unit.json",
  npx,
  ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${join(results, "unit.json")}`],
  readVitest,
);
runner("Journeys in Chromium", "e2e.json", npx, ["playwright", "test"], readPlaywright, {
  RUNBOOKS_CHROMIUM: chromium,
});
runner(
  "Wikitext and publishing on a real MediaWiki",
  "wiki.json",
  process.execPath,
  [join(root, "build", "wiki", "test-wiki.mjs"), "--report", join(results, "wiki.json")],
  (sums) => sums,
);
step("Package", process.execPath, [join(root, "build", "package-check.mjs")]);

if (totals.skipped > 0) {
  say(
    `${totals.skipped} skipped: each says why in its report (tests of the desktop program need Electron's runtime).`,
  );
}
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exit(totals.failed > 0 ? 1 : 0);
