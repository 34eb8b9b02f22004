import { constants } from "node:os";
import type { Problem } from "../../core/problem.ts";

/** A problem about a file or folder as a whole; `path` is relative to the workspace. */
export function fileProblem(
  path: string,
  severity: Problem["severity"],
  what: string,
  remedy: string,
): Problem {
  return { file: path, line: 1, column: 1, severity, what, remedy };
}

/**
 * The code of an error of the system, such as ENOSPC; undefined where it has none. Node has names for the usual ones
 * only: of a used-up quota or a share that has gone it knows the number.
 */
export function codeOf(error: unknown): string | undefined {
  const { code, errno } = error as NodeJS.ErrnoException;
  if (!code?.startsWith("Unknown system error")) return code;
  return Object.entries(constants.errno).find(([, number]) => number === Math.abs(errno ?? 0))?.[0] ?? code;
}

/** Whether the system says that the share on which a file lies is out of reach, as after a lost connection. */
export function isShareLost(error: unknown): boolean {
  return ["ENOTCONN", "ESTALE", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH"].includes(codeOf(error) ?? "");
}

/** Why the system refused, in words and with its own code, which is what one searches for. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? "unknown error";
  const words: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    ENOENT: "it is not there",
    ELOOP: "its links go round in a circle",
    ENOTDIR: "a part of its path is not a folder",
    EISDIR: "it is a folder",
    ENAMETOOLONG: "its name is too long",
    EIO: "the disk reports an error",
    EMFILE: "too many files are open",
    ENOSPC: "the disk is full",
    EDQUOT: "your quota on the disk is used up",
    EFBIG: "the file would be larger than the system allows",
    EROFS: "the disk is read-only",
    ESTALE: "the network share does not know the file any more",
    ENOTCONN: "the connection to the network share is lost",
    ETIMEDOUT: "the network share does not answer",
  };
  const known = words[code];
  return known ? `${known} (${code})` : code;
}
