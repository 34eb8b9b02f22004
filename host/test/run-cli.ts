import type { CliIo } from "../cli/io.ts";
import { runCli } from "../cli/run.ts";

/** Runs a command line in this process and gives its exit code and what it printed. */
export async function run(argv: readonly string[], more: Partial<CliIo> = {}) {
  let out = "";
  let err = "";
  const io: CliIo = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: async () => "",
    env: {},
    platform: "linux",
    cwd: "/",
    pageFolder: "/nowhere",
    colour: false,
    untilStopped: async () => {},
    ...more,
  };
  return { code: await runCli(argv, io), out, err };
}

/** The same, over the workspace in `folder`. */
export function runOver(folder: string, ...argv: string[]) {
  return run([...argv, "--workspace", folder]);
}
