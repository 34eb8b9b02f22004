import type { HostClient } from "../connection/host-client.ts";
import { HostError } from "../connection/host-client.ts";

/** Plans of one minute about one subject; more than this is a mistake somewhere. */
const mostTries = 20;

/**
 * Writes a new plan; where one of that name is there already, under the next free one: `x.md`, `x-2.md`, `x-3.md`.
 *
 * @returns the path in the workspace under which it was saved
 * @throws HostError as the host said it
 */
export async function savePlan(host: HostClient, path: string, text: string): Promise<string> {
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : path.replace(/(\.md)?$/, `-${number}$1`);
    try {
      return (await host.call("saveFile", { path: free, text, expected: null })).path;
    } catch (error) {
      const taken = error instanceof HostError && error.code === "changed-elsewhere";
      if (!taken || number >= mostTries) throw error;
    }
  }
}

/** Id of the plan in a file: its path below `plans/` without `.md`. */
export function planIdOf(path: string): string {
  return path.replace(/^plans\//, "").replace(/\.md$/, "");
}

/** A moment as people write it in UTC, `2018-12-04 20:00`, as a plan has it: `2018-12-04T20:00Z`; undefined for what is none. */
export function utcMinute(typed: string): string | undefined {
  const [, day, time] = /^\s*(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})\s*(?:Z|UTC)?\s*$/i.exec(typed) ?? [];
  const minute = day && time ? `${day}T${time}Z` : undefined;
  return minute && !Number.isNaN(Date.parse(minute)) ? minute : undefined;
}

type Window = {
  /** As typed. */
  readonly from: string;
  readonly until: string;
  /** As read. */
  readonly start: string | undefined;
  readonly end: string | undefined;
};

/** What is wrong with the window of a plan, for the user; undefined where nothing is. */
export function windowFault({ from, until, start, end }: Window): string | undefined {
  const unread = (typed: string, read: string | undefined) => typed.trim() !== "" && read === undefined;
  if (unread(from, start) || unread(until, end)) return "Write times in UTC, as in 2018-12-04 20:00.";
  return start && end && end <= start ? "The window ends before it starts." : undefined;
}
