import type { HostClient } from "../../connection/host-client.ts";
import type { Saved } from "./waive-notice-store.ts";

/**
 * Puts the file of waivers back as it was, or takes it away where there was none.
 *
 * @throws HostError `changed-elsewhere` when the file has become another one since
 */
export async function undoWaiver(host: HostClient, { path, hash, before }: Saved): Promise<void> {
  if (before === null) await host.call("removeFile", { path, expected: hash });
  else await host.call("saveFile", { path, text: before, expected: hash });
}
