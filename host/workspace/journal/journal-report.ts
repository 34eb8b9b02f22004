import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fateOf } from "../../state/process-identity.ts";
import { workspaceStatePath } from "../../state/state-folder.ts";
import { readJournals, remainsOf } from "./read-journals.ts";

/** What lies in the journals of a workspace, for whoever looks after it. */
export type JournalReport = {
  /** Text that was never saved. That of a run that goes on is at work, of any other it was left behind. */
  readonly unsaved: readonly {
    readonly path: string;
    /** ISO time by the clock of then. */
    readonly written: string;
    readonly characters: number;
    readonly leftBehind: boolean;
  }[];
  /** Absolute paths of journals of which entries cannot be read. */
  readonly damaged: readonly { readonly file: string; readonly entries: number }[];
  /** Absolute paths of journals that were put aside, because nothing in them could be read. */
  readonly aside: readonly string[];
};

/**
 * Looks into the journals of a workspace and changes nothing.
 *
 * @param workspace absolute path
 * @throws Error of the system
 */
export function reportJournals(workspace: string): JournalReport {
  const folder = workspaceStatePath(workspace, "journal");
  if (!existsSync(folder)) return { unsaved: [], damaged: [], aside: [] };
  const journals = readJournals(folder);
  const running = new Set(
    journals.flatMap(({ file, process }) => (process && fateOf(process) === "running" ? [file] : [])),
  );
  return {
    unsaved: [...remainsOf(journals).values()].map(({ unsaved, file }) => ({
      path: unsaved.path,
      written: unsaved.written,
      characters: unsaved.text.length,
      leftBehind: !running.has(file),
    })),
    damaged: journals.flatMap(({ file, damaged }) => (damaged > 0 ? [{ file, entries: damaged }] : [])),
    aside: readdirSync(folder)
      .filter((name) => name.endsWith(".damaged"))
      .map((name) => join(folder, name)),
  };
}
