// Bundles build/bench/*.bench.ts with Vite, runs each in a Node process of its own, and prints one table.
//   node build/bench.mjs [name…]                          all benchmarks, or those whose file name contains a word
//   node build/bench.mjs --write DIR [components relations runbooks seed]   writes a generated workspace
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const folder = fileURLToPath(new URL("./bench/", import.meta.url));

async function bundle(entries, outDir) {
  await build({
    configFile: false,
    root: folder,
    logLevel: "warn",
    // The bundle lies outside the project, where Node would not find its packages.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { input: entries, output: { entryFileNames: "[name].mjs" } },
    },
  });
}

function inputs(files) {
  return Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ""), join(folder, file)]));
}

/** A process of its own, so that one benchmark's garbage does not slow the next one down. */
function rowsOf(file) {
  const script = `import(${JSON.stringify(pathToFileURL(file).href)}).then(async (m) => console.log(JSON.stringify(await m.rows())))`;
  const output = execFileSync(process.execPath, ["--expose-gc", "-e", script], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    // What a benchmark tells of its progress is seen while it runs.
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output.trim().split("\n").at(-1));
}

function table(rows) {
  const cells = rows.map((row) => [
    row.name,
    row.median,
    row.p95 ?? "",
    row.unit,
    row.target ?? "",
    row.held === undefined ? "" : row.held ? "yes" : "NO",
    row.ratio === undefined ? "" : `${row.ratio}×`,
  ]);
  const lines = [
    ["what", "median", "p95", "unit", "target", "held", "ratio"],
    Array(7).fill("---"),
    ...cells,
  ];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

async function bench(words, outDir) {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".bench.ts") && (words.length === 0 || words.some((word) => file.includes(word))),
  );
  await bundle(inputs(files), outDir);
  const rows = files.flatMap((file) => rowsOf(join(outDir, file.replace(/\.ts$/, ".mjs"))));
  console.log(table(rows));
  if (rows.some((row) => row.held === false)) process.exitCode = 1;
}

async function write([target, components = 10_000, relations = 30_000, runbooks = 5_000, seed = 1], outDir) {
  await bundle(inputs(["generate.ts", "write-workspace.ts"]), outDir);
  const { generateWorkspace } = await import(pathToFileURL(join(outDir, "generate.mjs")).href);
  const { writeWorkspace } = await import(pathToFileURL(join(outDir, "write-workspace.mjs")).href);
  const sizes = { components, relations, runbooks, seed };
  for (const name of Object.keys(sizes)) sizes[name] = Number(sizes[name]);
  writeWorkspace(generateWorkspace(sizes), target);
}

const [first, ...rest] = process.argv.slice(2);
const outDir = mkdtempSync(join(tmpdir(), "bench-"));
try {
  if (first === "--write") {
    if (!rest[0]) throw new Error("Say where to: node build/bench.mjs --write DIR");
    await write(rest, outDir);
  } else await bench(first === undefined ? [] : [first, ...rest], outDir);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
