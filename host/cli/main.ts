import { join } from "node:path";
import { findAppRoot } from "../app-root.ts";
import { largestBody } from "../server/request-body.ts";
import type { CliIo } from "./io.ts";
import { runCli } from "./run.ts";

/** A reader such as `head` may go away early; that is its right and no failure of ours. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

const io: CliIo = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readInput,
  env: process.env,
  platform: process.platform,
  cwd: folderOfUser(),
  pageFolder: join(findAppRoot().folder, "out", "renderer"),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    }),
};

// Setting the code instead of exiting lets a pipe take all of the output.
process.exitCode = await runCli(process.argv.slice(2), io);

/** npm runs scripts in the package's folder and leaves the user's own in `INIT_CWD`. */
function folderOfUser(): string {
  const here = process.cwd();
  return here === findAppRoot().folder ? (process.env.INIT_CWD ?? here) : here;
}

async function readInput(): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > largestBody) break;
  }
  return Buffer.concat(parts).toString("utf8");
}
