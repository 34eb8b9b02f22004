import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Writes one event of the program's life to the log. Never given what the user typed or what a file holds. */
export type Log = (event: string, details?: unknown) => void;

const largestBytes = 256_000;

/**
 * A log that cannot fill the disk: at 256 kB the file becomes `<file>.1` and a new one begins.
 * A log that cannot be written is no reason to stop working, so every failure is swallowed.
 */
export function createLog(file: string, now: () => Date = () => new Date()): Log {
  return (event, details) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (sizeOf(file) > largestBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${now().toISOString()} ${event}${oneLine(details)}\n`, { mode: 0o600 });
    } catch {
      // Nowhere is left to report it.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** One line, whatever the details are, so that nothing in them can pass for an entry of its own. */
function oneLine(details: unknown): string {
  if (details === undefined) return "";
  const text = details instanceof Error ? (details.stack ?? details.message) : JSON.stringify(details);
  return ` ${text.replace(/\r?\n\s*/g, " | ")}`;
}
