import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { built } from "./program-folder.ts";

/** The built host in browser mode. */
export type RunningHost = {
  /** Address of the page with this start's token in the fragment. */
  readonly url: string;
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Ends the host as a power cut would: it learns nothing of it. */
  readonly kill: () => Promise<void>;
};

/** How a host is started in another way than its user would. */
export type HostOptions = {
  /** Beside what this process has. */
  readonly env?: Readonly<Record<string, string>>;
  /** User and group to run as, in place of those of this process; only root may choose. */
  readonly uid?: number;
};

/**
 * Starts the built host on a free port. What it keeps between starts (journal, history, claim) lies beside the
 * settings, so that a second host with the same settings finds it.
 *
 * @param workspace folder to open
 * @param settings file for the settings, so that a test neither reads nor changes the user's own
 */
export async function startHost(
  workspace: string,
  settings: string,
  { env, uid }: HostOptions = {},
): Promise<RunningHost> {
  const args = [built("host", "cli.js"), "serve", "--port", "0", "--workspace", workspace];
  const own = {
    TOOLFORGE_RUNBOOKS_CONFIG: settings,
    TOOLFORGE_RUNBOOKS_STATE: join(dirname(settings), "state"),
  };
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...own, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  const running = { stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url) return { url, origin: new URL(url).origin, ...running };
  }
  throw new Error("The host ended without giving its address.");
}
