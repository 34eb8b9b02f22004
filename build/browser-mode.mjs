// Starts the built host on a loopback port, for pictures and benchmarks.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "./setup.mjs";

/**
 * @param {{config: string, workspace?: string}} options `config` is a folder for the settings file
 * @returns {Promise<{url: string, process: import("node:child_process").ChildProcess, stop: () => void}>}
 */
export async function startBrowserMode({ config, workspace = root }) {
  const child = spawn(
    process.execPath,
    [join(root, "out/host/cli.js"), "serve", "--port", "0", "--workspace", workspace],
    {
      env: { ...process.env, TOOLFORGE_RUNBOOKS_CONFIG: join(config, "settings.json") },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, process: child, stop: () => child.kill() };
  }
  throw new Error("The host ended without saying its address.");
}
