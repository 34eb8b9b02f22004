import type { WebContents } from "electron";
import { closingChannel, settledChannel } from "./call-channel.ts";

/** A page that works answers within a second; one that hangs must not keep the window open. */
const patienceMs = 3_000;

/**
 * Has the page hand over what it has not sent yet, such as the last letters typed. Waits until all that it asked of
 * the program is answered, so that it lies on the disk.
 *
 * @returns false when the page is gone, or does not answer in time: what was typed up to half a second before is on
 *   the disk all the same
 */
export function settlePage(contents: WebContents, milliseconds: number = patienceMs): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve(false);
  return new Promise((resolve) => {
    const end = (answered: boolean) => {
      clearTimeout(timer);
      contents.off("ipc-message", hear);
      contents.off("render-process-gone", giveUp);
      resolve(answered);
    };
    const hear = (_event: unknown, channel: string) => {
      if (channel === settledChannel) end(true);
    };
    const giveUp = () => end(false);
    const timer = setTimeout(giveUp, milliseconds);
    contents.on("ipc-message", hear);
    contents.on("render-process-gone", giveUp);
    contents.send(closingChannel);
  });
}
