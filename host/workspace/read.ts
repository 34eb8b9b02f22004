import { hash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import type { WorkspaceFile } from "../../core/load.ts";
import type { Problem } from "../../core/problem.ts";
import { decodeText } from "./decode.ts";
import { fileProblem, reasonOf } from "./file-problem.ts";
import { type FoundFile, listFiles } from "./walk.ts";

/** Bytes of a YAML file that is read at all, and of a Markdown file that are shown. */
export const largestYamlBytes = 5_000_000;
export const largestMarkdownBytes = 1_000_000;
/** Bytes of all files together. */
const largestWorkspace = 256_000_000;

/** The text of a workspace, what could not be read, and a hash of both that changes when either does. */
export type ReadWorkspace = {
  readonly files: readonly WorkspaceFile[];
  readonly problems: readonly Problem[];
  readonly revision: string;
  /** SHA-256 of the bytes of each file that the page may write, by path, in hex. */
  readonly hashes: Readonly<Record<string, string>>;
};

/**
 * Reads a workspace and writes nothing. Synchronous, because with a warm cache that is several times faster
 * than many small promises. Never throws for what is inside the folder: what cannot be read is a problem.
 *
 * @param folder absolute path
 * @throws Error when the folder itself is missing, is no folder or cannot be entered
 */
export function readWorkspace(folder: string): ReadWorkspace {
  const root = realpathSync(folder);
  if (!statSync(root).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  const listed = listFiles(root);
  const problems = [...listed.problems];
  const files: WorkspaceFile[] = [];
  const lines: string[] = [];
  const hashes: Record<string, string> = {};
  let left = largestWorkspace;
  for (const found of listed.files) {
    if (left <= 0) {
      problems.push(tooMuch(found.path));
      break;
    }
    const read = readOne(found);
    problems.push(...read.problems);
    if (!read.bytes) continue;
    left -= read.bytes.length;
    const content = hash("sha256", read.bytes);
    lines.push(`${found.path}\0${content}`);
    if (/^(views|plans)\//.test(found.path)) hashes[found.path] = content;
    if (read.text !== undefined) files.push({ path: found.path, text: read.text });
  }
  lines.push(...problems.map((problem) => `${problem.file}\0${problem.what}`));
  return { files, problems, revision: hash("sha256", lines.sort().join("\n")), hashes };
}

type ReadFile = { readonly bytes?: Uint8Array; readonly text?: string; readonly problems: Problem[] };

function readOne({ path, target }: FoundFile): ReadFile {
  const isMarkdown = path.startsWith("runbooks/") || path.startsWith("plans/");
  const opened = openAndRead(path, target, isMarkdown ? largestMarkdownBytes : largestYamlBytes, isMarkdown);
  if (!opened.bytes) return opened;
  const { text, fault } = decodeText(opened.bytes);
  const problems = [...opened.problems, ...nameProblems(path)];
  if (!fault) return { bytes: opened.bytes, text, problems };
  const { what, remedy, line, column } = fault;
  if (!isMarkdown) {
    problems.push({ file: path, line, column, severity: "error", what: `${what} It is left out.`, remedy });
    return { bytes: opened.bytes, problems };
  }
  problems.push({ file: path, line, column, severity: "warning", what, remedy });
  return { bytes: opened.bytes, text: text.replaceAll("\0", "\ufffd"), problems };
}

/**
 * Opens without waiting (a named pipe would block for ever) and without following a link that was put there
 * after the walk, then looks at what was really opened.
 */
function openAndRead(path: string, target: string, most: number, mayCut: boolean): ReadFile {
  let handle: number | undefined;
  try {
    handle = openSync(target, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    const stats = fstatSync(handle);
    if (!stats.isFile()) return { problems: [notAFile(path, stats)] };
    const tooLarge = stats.size > most;
    if (tooLarge && !mayCut) return { problems: [tooLargeYaml(path, stats.size)] };
    const bytes = readBytes(handle, Math.min(stats.size, most));
    return tooLarge
      ? { bytes: wholeLines(bytes), problems: [cutMarkdown(path, stats.size)] }
      : { bytes, problems: [] };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENXIO") return { problems: [notAFile(path)] };
    const what = `The file cannot be read: ${reasonOf(error)}.`;
    const remedy = path.includes("\ufffd") ? "Give it a name in UTF-8." : "Give yourself read access to it.";
    return { problems: [fileProblem(path, "error", what, remedy)] };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** A read may return less than asked for; a file that shrinks meanwhile ends early. */
function readBytes(handle: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(handle, bytes, filled, length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  return end === -1 ? bytes : bytes.subarray(0, end + 1);
}

function notAFile(path: string, stats?: Stats): Problem {
  const is = stats?.isFIFO()
    ? "is a named pipe"
    : stats?.isCharacterDevice() || stats?.isBlockDevice()
      ? "is a device"
      : "is a socket or another special file";
  return fileProblem(path, "error", `“${path}” ${is} and is left out.`, "Put a plain file there.");
}

function tooLargeYaml(path: string, size: number): Problem {
  const most = largestYamlBytes / 1_000_000;
  const what = `The file is too large (${megabytes(size)} MB; at most ${most}) and is left out.`;
  return fileProblem(path, "error", what, "Split it by area.");
}

function cutMarkdown(path: string, size: number): Problem {
  const what = `The file is too large (${megabytes(size)} MB): only its start is shown.`;
  return fileProblem(path, "warning", what, `Split it; ${largestMarkdownBytes / 1_000_000} MB are shown.`);
}

function tooMuch(path: string): Problem {
  const what = `The workspace holds more than ${megabytes(largestWorkspace)} MB; from here on it is left out.`;
  return fileProblem(path, "error", what, "Split the workspace.");
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}

/** Characters that break a line, or turn the reading direction, so that a name looks like another. */
function nameProblems(path: string): Problem[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (!/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(path)) return [];
  const what = "The file name holds characters that break lines or turn the reading direction.";
  return [fileProblem(path, "warning", what, "Rename the file.")];
}
