import { join } from "node:path";
import { text } from "node:stream/consumers";
import { app } from "electron";
import { commands } from "../host/cli/commands.ts";
import type { CliIo } from "../host/cli/io.ts";
import { runCli } from "../host/cli/run.ts";
import { builtInFolder } from "./built-in-workspace.ts";
import { setUpUserData } from "./user-data.ts";

const others = ["help", "--help", "-h", "--version"];

/**
 * The words of a command, when the packaged program was started as a command line, as in
 * `toolforge-runbooks search k8s-master`; undefined when it is to open its window.
 */
export function commandWords(argv: readonly string[], packaged: boolean): readonly string[] | undefined {
  const words = argv.slice(1);
  const first = words[0] ?? "";
  return packaged && (commands.has(first) || others.includes(first)) ? words : undefined;
}

/** Runs a command as the host's own command line does, on the user's built-in workspace, and ends. */
export async function runCommandLine(words: readonly string[], programFolder: string): Promise<void> {
  const folder = await builtInFolder(programFolder, setUpUserData());
  const named = words.some((word) => word.startsWith("--workspace"));
  app.exit(await runCli(named ? words : [...words, `--workspace=${folder}`], terminal(programFolder)));
}

function terminal(programFolder: string): CliIo {
  return {
    out: (written) => void process.stdout.write(written),
    err: (written) => void process.stderr.write(written),
    readInput: () => text(process.stdin),
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    pageFolder: join(programFolder, "out", "renderer"),
    colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
    untilStopped: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
      }),
  };
}
