import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { OperationError } from "../../../core/operation-error.ts";
import { codeOf, reasonOf } from "../file-problem.ts";
import { isRemote } from "../remote-folder.ts";
import { frozenFlag } from "./frozen.ts";
import { existingFolder } from "./save-place.ts";

/** What was to be done to which file, for the words of a refusal. */
export type Attempt = {
  /** As the workspace names it. */
  readonly path: string;
  readonly done: "saved" | "removed";
  /** The file on the disk, as far as it is known. */
  readonly target: string;
  /** The workspace is the one that comes with the program. */
  readonly builtIn: boolean;
};

/** The cause, as the end of a sentence, and the way out, as sentences. */
export type Refusal = { readonly cause: string; readonly wayOut: string };

/** An error of the system as words for the user: which file, why, and what to do. Other failures stay as they are. */
export async function refusalOf(error: unknown, attempt: Attempt): Promise<OperationError> {
  if (error instanceof OperationError) return error;
  const { cause, wayOut } = await explained(error, attempt);
  const kept =
    attempt.done === "saved"
      ? "The disk holds what it held before, and what you wrote is still in the app."
      : "The file is still there.";
  return new OperationError(
    "not-saved",
    `${attempt.path} was not ${attempt.done}: ${cause}. ${kept} ${wayOut}`,
  );
}

/** What stands behind an error of the system. */
export async function explained(error: unknown, attempt: Attempt): Promise<Refusal> {
  const code = codeOf(error) ?? "";
  if (code === "EACCES" || code === "EPERM") return (await culprit(attempt)) ?? unnamed(error, attempt);
  if (code === "EROFS") {
    const where = existingFolder(attempt.target);
    const cause = `the disk that holds ${where} can only be read (EROFS)`;
    return { cause, wayOut: readableElsewhere(attempt) };
  }
  return { cause: reasonOf(error), wayOut: waysOut[code] ?? "Save again when that is mended." };
}

const shareIsBack = "Save again when the share is back.";
const waysOut: Readonly<Record<string, string>> = {
  ENOSPC: "Make room on the disk, then save again.",
  EDQUOT: "Make room within your quota, or have it raised, then save again.",
  EFBIG: "Split the file, or raise the limit (ulimit -f), then save again.",
  EIO: "Look into the system's log before trusting this disk; save again when it is in order, or to another disk.",
  ENAMETOOLONG: "Give it a shorter name.",
  ESTALE: shareIsBack,
  ENOTCONN: shareIsBack,
  ETIMEDOUT: shareIsBack,
};

/** The file or folder that stands in the way: what is frozen is named as such, before any permission is blamed. */
async function culprit(attempt: Attempt): Promise<Refusal | undefined> {
  const folder = existingFolder(attempt.target);
  const places = [
    { name: `the file ${attempt.path}`, place: attempt.target },
    { name: `the folder ${folder}`, place: folder },
  ];
  for (const { name, place } of places) {
    const flag = await frozenFlag(place);
    if (flag) return frozen(name, place, flag);
  }
  for (const { name, place } of places) {
    const code = await deniedCode(place);
    if (!code) continue;
    const cause = `you have no permission to write to ${name} (${code})`;
    return { cause, wayOut: remoteHint(attempt) + readableElsewhere(attempt) };
  }
  return undefined;
}

function frozen(name: string, place: string, flag: "i" | "a"): Refusal {
  const means =
    flag === "i"
      ? "the flag “immutable”, so that not even root can change it"
      : "the flag “append only”, so that not even root can replace it";
  const wayOut = `Find out first why it was frozen. Then, on this machine: sudo chattr -${flag} ${quoted(place)}`;
  return { cause: `${name} is frozen: it carries ${means}`, wayOut };
}

function unnamed(error: unknown, attempt: Attempt): Refusal {
  const cause = `the system refuses it: ${reasonOf(error)}`;
  const owner = "The owner of the file or of its folder can lift this.";
  return { cause, wayOut: `${owner} ${remoteHint(attempt)}${readableElsewhere(attempt)}` };
}

/** On a network share the flag is neither seen nor changed from here (DESIGN §3: unlocked on the server). */
function remoteHint({ target }: Attempt): string {
  if (!isRemote(existingFolder(target))) return "";
  return "It lies on a network share: whether it is frozen (lsattr) can only be seen, and changed (chattr), on the file server. ";
}

function readableElsewhere({ builtIn }: Attempt): string {
  return builtIn
    ? "This is the workspace that comes with the program: copy its folder to a place of yours, and open the copy."
    : "Give yourself write access, or copy the workspace to a folder of yours, and open the copy.";
}

async function deniedCode(place: string): Promise<string | undefined> {
  try {
    await access(place, constants.W_OK);
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === "ENOENT" ? undefined : code;
  }
}

/** One word for a POSIX shell. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** The folder that a failed force to the disk is about, after the new file is in place. */
export function notForced(path: string, target: string, error: unknown): OperationError {
  return new OperationError(
    "not-saved",
    `${path} has its new content, but may lose it when the power fails: ${dirname(target)} could not be forced to the disk, ${reasonOf(error)}. What you wrote is still in the app. Save again when the disk is in order.`,
  );
}
