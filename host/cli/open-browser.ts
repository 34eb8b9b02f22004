import { spawn } from "node:child_process";
import type { CliIo } from "./io.ts";

/**
 * The command that opens an address in the user's browser, or why there is none. Over SSH nothing is opened: the
 * browser would start on the far machine, and the address with its key would show in its list of processes.
 */
export function browserCommand(
  url: string,
  { platform, env }: Pick<CliIo, "platform" | "env">,
): { command: string; args: string[] } | { none: string } {
  if (env.SSH_CONNECTION || env.SSH_TTY) return { none: "this is a remote session" };
  if (platform === "darwin") return { command: "open", args: [url] };
  if (platform === "win32") return { command: "rundll32", args: ["url.dll,FileProtocolHandler", url] };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return { none: "there is no display" };
  return { command: "xdg-open", args: [url] };
}

/** Opens an address in the user's browser. Returns why it did not; a browser that fails later goes unnoticed. */
export function openBrowser(url: string, io: Pick<CliIo, "platform" | "env">): string | undefined {
  const found = browserCommand(url, io);
  if ("none" in found) return found.none;
  const child = spawn(found.command, found.args, { detached: true, stdio: "ignore" });
  // The address is on the screen, so a missing opener is no failure.
  child.on("error", () => {});
  child.unref();
  return undefined;
}
