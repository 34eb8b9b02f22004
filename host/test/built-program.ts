import { chmodSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles a program of this folder as it ships, so that it can be killed, limited, or run as somebody else.
 *
 * @param source name of the file, such as `journal-program.ts`
 * @returns absolute path of the program; whoever asked for it takes its folder away
 */
export async function buildProgram(source: string): Promise<string> {
  const outDir = realpathSync(mkdtempSync(join(tmpdir(), "runbooks-program-")));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    define: { __filename: "import.meta.filename" },
    build: {
      ssr: join(import.meta.dirname, source),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: "program.mjs" } },
    },
  });
  chmodSync(outDir, 0o755);
  return join(outDir, "program.mjs");
}
