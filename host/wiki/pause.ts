import { setTimeout as wait } from "node:timers/promises";
import { WikiFailure } from "./wiki-failure.ts";

/** Waits. Replaced in tests. */
export type Pause = (seconds: number, signal: AbortSignal | undefined) => Promise<void>;

/** @throws WikiFailure `cancelled` at once when the signal says so */
export const pause: Pause = async (seconds, signal) => {
  try {
    await wait(seconds * 1000, undefined, signal ? { signal } : {});
  } catch {
    throw new WikiFailure("cancelled", { host: "" });
  }
};
