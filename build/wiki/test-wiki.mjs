// `npm run test:wiki`: Markdown through our compiler and a real MediaWiki, compared with what Markdown's own renderers
// make of it. Installs and starts the wiki where it can, and says so where it cannot.
// Then everything that publishes, on the same wiki.
//   node build/wiki/test-wiki.mjs [--verbose] [--only Hostile] [--beside "pandoc -f commonmark -t mediawiki --wrap=none"] [--report FILE]
// --verbose prints all that differs, --only runs the suites with this word in their names; --beside puts the specification's examples through another converter as well.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { prepareAccounts, startMediaWiki, whyNoMediaWiki } from "./media-wiki.mjs";
import { legacyParser, parsoid } from "./renderers.mjs";
import { runAll } from "./suites.mjs";

const verbose = process.argv.includes("--verbose");
const [beside, only, report] = ["--beside", "--only", "--report"].map(optionValue);

function optionValue(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** The compiler is TypeScript; the tests of it here run in plain Node. */
async function loadCompiler(folder) {
  await build({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: fileURLToPath(new URL("./compiler.ts", import.meta.url)),
        output: { entryFileNames: "compiler.mjs" },
      },
    },
  });
  return import(pathToFileURL(join(folder, "compiler.mjs")).href);
}

/** The tests that read and write pages, one file after the other: what one switches on the wiki holds for all. */
function publishing(wiki, folder) {
  const file = join(folder, "publishing.json");
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  spawnSync(process.execPath, [vitest, "run", ".wiki.test", "--no-file-parallelism", ...reporters], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...prepareAccounts(wiki) },
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const found = JSON.parse(readFileSync(file, "utf8"));
  const { numPassedTests: passed, numFailedTests, numPendingTests: skipped } = found;
  return { passed, failed: numFailedTests + (found.success || numFailedTests > 0 ? 0 : 1), skipped };
}

function tell({ passed, failed, skipped }) {
  if (report) writeFileSync(report, JSON.stringify({ passed, failed, skipped }));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

async function main() {
  const reason = whyNoMediaWiki();
  if (reason) {
    console.log(`skipped: ${reason}.`);
    tell({ passed: 0, failed: 0, skipped: 1 });
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "wiki-test-"));
  let wiki;
  const end = () => {
    wiki?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      end();
      process.exit(1);
    });
  }
  try {
    const compiler = await loadCompiler(folder);
    wiki = await startMediaWiki();
    const started = performance.now();
    const parsers = { legacy: legacyParser(wiki.url), Parsoid: parsoid(wiki.url) };
    const { passed, failed } = await runAll(compiler, parsers, { verbose, beside, only });
    console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s after the wiki was up\n`);
    const pages = only ? { passed: 0, failed: 0, skipped: 0 } : publishing(wiki, folder);
    tell({ passed: passed + pages.passed, failed: failed + pages.failed, skipped: pages.skipped });
  } finally {
    end();
  }
}

await main();
