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

/** Why the system refused, in words and with its own code, which is what one searches for. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
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
  };
  const known = words[code];
  return known ? `${known} (${code})` : code;
}
