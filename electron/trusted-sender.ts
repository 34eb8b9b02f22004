import type { WebFrameMain } from "electron";
import { isAppUrl } from "./app-url.ts";

/** Who sent a message; Electron gives null when the frame has gone since. */
export type Sender = { readonly senderFrame: Pick<WebFrameMain, "url" | "parent"> | null };

/** Whether a message comes from the program's own page itself: not from a frame in it, nor from a page that is gone. */
export function isTrustedSender({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}
