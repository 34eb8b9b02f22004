// `npm run test:wiki`: Markdown through our compiler and a real MediaWiki, compared with what Markdown's own renderers
// make of it. Installs and starts the wiki where it can, and says so where it cannot.
//   node build/wiki/test-wiki.mjs [--verbose] [--only Hostile] [--beside "pandoc -f commonmark -t mediawiki --wrap=none"]
// --verbose prints all that differs, --only runs the suites with this word in their names; --beside puts the specification's examples through another converter as well.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { startMediaWiki, whyNoMediaWiki } from "./media-wiki.mjs";
import { legacyParser, parsoid } from "./renderers.mjs";
import { runAll } from "./suites.mjs";

const verbose = process.argv.includes("--verbose");
const [beside, only] = ["--beside", "--only"].map(optionValue);

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

async function main() {
  const reason = whyNoMediaWiki();
  if (reason) {
    console.log(`skipped: ${reason}.\n\n0 passed, 0 failed`);
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
    console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s after the wiki was up`);
    console.log(`\n${passed} passed, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    end();
  }
}

await main();
