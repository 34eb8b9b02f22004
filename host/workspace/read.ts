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
import { join } from "node:path";
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
/** Time after which reading in slices lets other work go first. */
const sliceMs = 8;

/** The text of a workspace, what could not be read, and a hash of both that changes when either does. */
export type ReadWorkspace = {
  readonly files: readonly WorkspaceFile[];
  readonly problems: readonly Problem[];
  readonly revision: string;
  /** SHA-256 of the bytes of each file that the page may write, by path, in hex. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Each file by its path in the workspace, for the next time. */
  readonly kept: ReadonlyMap<string, KeptFile>;
};

/** What was read of one file, and from where. */
export type KeptFile = {
  readonly target: string;
  readonly text?: string;
  /** What its bytes come to; left out where none were read. */
  readonly content?: { readonly size: number; readonly hash: string };
  /** The file goes on after what was read. */
  readonly cut?: true;
  readonly problems: readonly Problem[];
};

/** What an earlier reading found, and which files need no second look. */
export type ReadBefore = {
  readonly kept: ReadonlyMap<string, KeptFile>;
  /** Paths in the workspace of the files to read again; left out: all of them. */
  readonly again?: readonly string[];
};

/**
 * Reads a workspace and writes nothing. Synchronous, because with a warm cache that is several times faster
 * than many small promises. Never throws for what is inside the folder: what cannot be read is a problem.
 *
 * @param folder absolute path
 * @param before what is taken over: files that are not to be read again, and the text of those with the same bytes
 * @throws Error when the folder itself is missing, is no folder or cannot be entered
 */
export function readWorkspace(folder: string, before?: ReadBefore): ReadWorkspace {
  const reading = readingOf(folder, before);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** The same in slices, between which other work is done. Files may change meanwhile, as during any reading. */
export async function readInSlices(folder: string, before?: ReadBefore): Promise<ReadWorkspace> {
  const reading = readingOf(folder, before);
  for (let start = performance.now(); ; ) {
    const { done, value } = reading.next();
    if (done) return value;
    if (performance.now() - start < sliceMs) continue;
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  }
}

/** Reads file by file; which files there are is looked up anew each time. */
function* readingOf(folder: string, before?: ReadBefore): Generator<undefined, ReadWorkspace> {
  const root = realpathSync(folder);
  if (!statSync(root).isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  const listed = listFiles(root);
  const again = before?.again && namedAgain(root, before.again);
  const problems = [...listed.problems];
  const files: WorkspaceFile[] = [];
  const kept = new Map<string, KeptFile>();
  let left = largestWorkspace;
  for (const found of listed.files) {
    if (left <= 0) {
      problems.push(tooMuch(found.path));
      break;
    }
    const known = keptOf(found, before);
    const read = known && again && !isNamed(found, again) ? known : readOne(found, known);
    kept.set(found.path, read);
    problems.push(...read.problems);
    left -= read.content?.size ?? 0;
    if (read.text !== undefined) files.push({ path: found.path, text: read.text });
    if (read !== known || !again) yield;
  }
  return { files, problems, kept, ...marksOf(kept, problems) };
}

/** Both names of each file: as the workspace has it, and as the disk does where a link is on the way. */
function namedAgain(root: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.flatMap((path) => {
      try {
        return [path, realpathSync(join(root, path))];
      } catch {
        return [path];
      }
    }),
  );
}

function isNamed({ path, target }: FoundFile, again: ReadonlySet<string>): boolean {
  return again.has(path) || again.has(target);
}

function keptOf({ path, target }: FoundFile, before: ReadBefore | undefined): KeptFile | undefined {
  const known = before?.kept.get(path);
  return known?.target === target ? known : undefined;
}

function marksOf(
  kept: ReadonlyMap<string, KeptFile>,
  problems: readonly Problem[],
): Pick<ReadWorkspace, "revision" | "hashes"> {
  const lines: string[] = [];
  const hashes: Record<string, string> = {};
  for (const [path, { content }] of kept) {
    if (!content) continue;
    lines.push(`${path}\0${content.hash}`);
    if (/^(views|plans)\//.test(path)) hashes[path] = content.hash;
  }
  lines.push(...problems.map((problem) => `${problem.file}\0${problem.what}`));
  return { revision: hash("sha256", lines.sort().join("\n")), hashes };
}

type ReadFile = { readonly bytes?: Uint8Array; readonly problems: readonly Problem[] };

/** Reads one file; what was made of the same bytes before is taken over. */
function readOne({ path, target }: FoundFile, before: KeptFile | undefined): KeptFile {
  const isMarkdown = path.startsWith("runbooks/") || path.startsWith("plans/");
  const opened = openAndRead(path, target, isMarkdown ? largestMarkdownBytes : largestYamlBytes, isMarkdown);
  if (!opened.bytes) return { target, problems: opened.problems };
  const content = { size: opened.bytes.length, hash: hash("sha256", opened.bytes) };
  // A file that is cut short has the same bytes again when only what is left out has changed.
  if (before?.content?.hash === content.hash && opened.problems.length === 0 && !before.cut) return before;
  return { target, content, ...textOf(path, opened.bytes, opened.problems, isMarkdown) };
}

function textOf(
  path: string,
  bytes: Uint8Array,
  opening: readonly Problem[],
  isMarkdown: boolean,
): Pick<KeptFile, "text" | "problems" | "cut"> {
  const { text, fault } = decodeText(bytes);
  const problems = [...opening, ...nameProblems(path)];
  const cut = opening.length > 0 ? { cut: true as const } : {};
  if (!fault) return { text, problems, ...cut };
  const { what, remedy, line, column } = fault;
  if (!isMarkdown) {
    problems.push({ file: path, line, column, severity: "error", what: `${what} It is left out.`, remedy });
    return { problems };
  }
  problems.push({ file: path, line, column, severity: "warning", what, remedy });
  return { text: text.replaceAll("\0", "\ufffd"), problems, ...cut };
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
