import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import {
  fateOf,
  ownIdentity,
  type ProcessIdentity,
  processIdentitySchema,
} from "../../state/process-identity.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { reasonOf } from "../file-problem.ts";

type Claim = OperationOutput<"claim">;

const noteSchema = z.object({ process: processIdentitySchema, since: z.string() });
/** What one run of the program has noted: the file is named by its place in the queue. */
type Note = z.infer<typeof noteSchema> & { readonly place: number; readonly file: string };

/** The first place given; those who take over go before it. */
const middlePlace = 50_000_000;

/**
 * Notes that this run of the program has the workspace open, and tells whether another one had it before that still
 * runs. Each run takes a place of its own in a queue, which the system gives to one only; the first whose run goes on
 * is the owner, so nobody ever has to decide about another's note. It informs people and forbids nothing: each save
 * compares contents.
 *
 * @param workspace absolute path
 * @param own replaced in tests
 */
export async function claim(
  workspace: string,
  { takeOver }: OperationArguments<"claim">,
  own: ProcessIdentity = ownIdentity(),
): Promise<Claim> {
  try {
    const folder = workspaceState(workspace, "open");
    const mine = notesIn(folder).find(({ process }) => isSame(process, own));
    if (!mine || takeOver) await stand(folder, own, takeOver);
    if (mine && takeOver) await rm(mine.file, { force: true });
    return await firstOf(folder, own);
  } catch (error) {
    const why = `Whether another window has this workspace open cannot be told: ${reasonOf(error)}.`;
    return { owner: "unknown", why };
  }
}

/** Takes the notes of this run back. For the end of the program: it waits for nothing, and fails silently. */
export function releaseClaim(workspace: string, own: ProcessIdentity = ownIdentity()): void {
  try {
    const notes = notesIn(workspaceState(workspace, "open"));
    for (const { file } of notes.filter(({ process }) => isSame(process, own))) rmSync(file, { force: true });
  } catch {
    // A note that stays is known to be of an ended run.
  }
}

async function firstOf(folder: string, own: ProcessIdentity): Promise<Claim> {
  for (const { process, since, file } of notesIn(folder)) {
    if (isSame(process, own)) return { owner: "us" };
    const fate = fateOf(process, own);
    if (fate === "ended") await rm(file, { force: true });
    else return { owner: "other", pid: process.pid, host: process.host, since, running: fate === "running" };
  }
  throw Object.assign(new Error("the note is gone"), { code: "ENOENT" });
}

/** Takes a place behind all others, or before them. A complete file gets its name only where none is. */
async function stand(folder: string, process: ProcessIdentity, before: boolean): Promise<void> {
  const staged = join(folder, `${randomBytes(8).toString("hex")}.new`);
  const places = notesIn(folder).map(({ place }) => place);
  const edge = before ? Math.min(middlePlace, ...places) - 1 : Math.max(middlePlace, ...places) + 1;
  try {
    const handle = await open(staged, "wx", 0o600);
    await handle
      .writeFile(JSON.stringify({ process, since: new Date().toISOString() }))
      .finally(() => handle.close());
    for (let place = edge; ; place += before ? -1 : 1) {
      if (await named(staged, join(folder, String(place)))) return;
    }
  } finally {
    await rm(staged, { force: true });
  }
}

async function named(staged: string, file: string): Promise<boolean> {
  try {
    await link(staged, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** In the order of their places. One that cannot be understood, as after a power cut, stands for nobody. */
function notesIn(folder: string): Note[] {
  return readdirSync(folder)
    .filter((name) => /^\d{8}$/.test(name))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      const note = noteIn(file);
      return note ? [{ ...note, place: Number(name), file }] : [];
    });
}

function noteIn(file: string): z.infer<typeof noteSchema> | undefined {
  try {
    return noteSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}

function isSame(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return (["pid", "started", "boot", "machine"] as const).every((key) => one[key] === other[key]);
}
