import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const sources = fileURLToPath(new URL("../../host/test/", import.meta.url));

/** Bundles programs of `host/test` by their names, as they ship, into a new folder; gives the folder. */
export async function bundle(...names) {
  const outDir = realpathSync(mkdtempSync(join(tmpdir(), "runbooks-reliability-")));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    define: { __filename: "import.meta.filename" },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(sources, `${name}.ts`)])),
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  return outDir;
}

/** A table in Markdown. */
export function table(head, rows) {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
