import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

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

/**
 * Builds a program of this folder before the tests of a file, and takes it away after them. To be called once at the
 * top of a test file.
 *
 * @returns a function that gives the program's absolute path
 */
export function builtProgram(source: string): () => string {
  let program: string | undefined;
  beforeAll(async () => {
    program = await buildProgram(source);
  }, 60_000);
  afterAll(() => {
    if (program !== undefined) rmSync(dirname(program), { recursive: true, force: true });
  });
  return () => program ?? "";
}
