import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { contract, type Settings } from "../core/contract.ts";
import { OperationError } from "../core/operation-error.ts";
import type { Problem } from "../core/problem.ts";
import { fileProblem, reasonOf } from "./workspace/file-problem.ts";

const settingsSchema = contract.readSettings.output;

/** Environment that decides where settings live. */
type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/** Where this user's settings are kept, by the custom of the system; `TOOLFORGE_RUNBOOKS_CONFIG` overrules it. */
export function settingsFile(
  { env, platform, home }: Surroundings = { env: process.env, platform: process.platform, home: homedir() },
): string {
  if (env.TOOLFORGE_RUNBOOKS_CONFIG) return env.TOOLFORGE_RUNBOOKS_CONFIG;
  const name = ["toolforge-runbooks", "settings.json"];
  if (platform === "win32") return join(env.APPDATA || join(home, "AppData", "Roaming"), ...name);
  if (platform === "darwin") return join(home, "Library", "Application Support", ...name);
  return join(env.XDG_CONFIG_HOME || join(home, ".config"), ...name);
}

/** Settings as stored. A file that cannot be understood gives the defaults and a problem, and stays as it is. */
export function readSettings(file: string): { settings: Settings; problem?: Problem } {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const settings = settingsSchema.parse({});
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { settings };
    const what = `The settings cannot be read: ${reasonOf(error)}. The defaults apply.`;
    return { settings, problem: fileProblem(file, "warning", what, "Give yourself read access to it.") };
  }
  return understood(file, text);
}

function understood(file: string, text: string): { settings: Settings; problem?: Problem } {
  let reason: string;
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(text));
    if (parsed.success) return { settings: parsed.data };
    reason = z.prettifyError(parsed.error).replaceAll("\n", " ");
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  const what = `The settings are not understood, so the defaults apply: ${reason}.`;
  return {
    settings: settingsSchema.parse({}),
    problem: fileProblem(file, "warning", what, "Mend the file; the next change keeps a copy of it."),
  };
}

/**
 * Stores settings: written beside the file, flushed, then renamed over it, so that the file is the old or the
 * new one at every moment. Content that could not be understood is copied aside first.
 *
 * @throws OperationError `failed` when the disk refuses; the old file is then untouched
 */
export function writeSettings(file: string, settings: Settings): void {
  let temporary: string | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const target = realTarget(file);
    keepBroken(target);
    temporary = `${target}.${randomBytes(6).toString("hex")}.tmp`;
    writeThrough(temporary, `${JSON.stringify(settings, null, 2)}\n`);
    renameSync(temporary, target);
    flushFolder(dirname(target));
  } catch (error) {
    if (temporary) rmSync(temporary, { force: true });
    throw new OperationError("failed", `The settings were not saved in ${file}: ${reasonOf(error)}.`);
  }
}

/** A settings file may be a link into a folder of dotfiles: the link stays, its target is renewed. */
function realTarget(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function keepBroken(file: string): void {
  if (!readSettings(file).problem) return;
  for (let number = 1; ; number++) {
    try {
      copyFileSync(file, `${file}.broken-${number}`, constants.COPYFILE_EXCL);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function writeThrough(file: string, text: string): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the rename itself last. Windows cannot open folders and does not need it. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
