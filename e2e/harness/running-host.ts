import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { built } from "./program-folder.ts";

/** The built host in browser mode. */
export type RunningHost = {
  /** Address of the page with this start's token in the fragment. */
  readonly url: string;
  readonly origin: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the built host on a free port.
 *
 * @param workspace folder to open
 * @param settings file for the settings, so that a test neither reads nor changes the user's own
 */
export async function startHost(workspace: string, settings: string): Promise<RunningHost> {
  const args = [built("host", "cli.js"), "serve", "--port", "0", "--workspace", workspace];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TOOLFORGE_RUNBOOKS_CONFIG: settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, origin: new URL(url).origin, stop };
  }
  throw new Error("The host ended without giving its address.");
}
