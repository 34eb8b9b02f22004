import { writable, writableAs } from "../text/editor-state.ts";
import { bufferOf, useBuffers } from "./buffers.ts";
import { useClaim } from "./claim-store.ts";
import { dispatchTo, openSessionOf } from "./sessions.ts";

/** Whether a text can be typed in: its bytes are text, and no other program has the workspace. */
export function canBeTypedIn(path: string): boolean {
  return bufferOf(path)?.unreadable === undefined && useClaim.getState().claim?.owner !== "other";
}

let follows = false;

/** Opens and closes every text to typing as the claim changes. */
export function followClaim(): void {
  if (follows) return;
  follows = true;
  useClaim.subscribe(() => {
    for (const path of useBuffers.getState().byPath.keys()) {
      const effects = writable.reconfigure(writableAs(canBeTypedIn(path)));
      dispatchTo(openSessionOf(path), { effects });
    }
  });
}
