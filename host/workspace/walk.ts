import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { extname, join, relative } from "node:path";
import type { Problem } from "../../core/problem.ts";
import { fileProblem, isShareLost, reasonOf } from "./file-problem.ts";
import { isInside } from "./is-inside.ts";

/** A file of the workspace: `path` as the workspace names it, `target` the file to open. */
export type FoundFile = { readonly path: string; readonly target: string };

/** Folders that are read, with the endings of the files that count in them. */
export const readFolders = {
  "graph-data": [".yaml", ".yml"],
  runbooks: [".md"],
  views: [".yaml", ".yml"],
  plans: [".md"],
} as const;
type ReadFolder = keyof typeof readFolders;

/** Folders that come with the first file the app writes into them. */
const mayBeMissing: ReadonlySet<ReadFolder> = new Set(["views", "plans"]);

/** Generated or historical files beside the graph, which hold no facts to load. */
const leftOut: ReadonlySet<string> = new Set(["graph-data/schema", "graph-data/origin"]);
const mostFiles = 20_000;
const deepestFolder = 32;

type Walk = {
  readonly root: string;
  readonly files: FoundFile[];
  readonly problems: Problem[];
  readonly links: string[];
  /** Real paths already taken, which is also what ends a circle of links. */
  readonly taken: Set<string>;
  full: boolean;
};

/**
 * Lists the files that make up the workspace at `root` (a real path), in a stable order. Links are followed
 * only to places inside the workspace, each place is listed once, and everything passed over is a problem.
 * Hidden entries, and files with other endings, are none of the workspace's business.
 *
 * @throws Error of the system when the network share that holds all of it does not answer any more
 */
export function listFiles(root: string): { files: FoundFile[]; problems: Problem[] } {
  const walk: Walk = { root, files: [], problems: [], links: [], taken: new Set(), full: false };
  for (const folder of Object.keys(readFolders) as ReadFolder[]) addTop(walk, folder);
  // Links come last, so that a link to something listed anyway never takes its place.
  for (let at = 0; at < walk.links.length; at++) addLink(walk, walk.links[at] ?? "");
  return { files: walk.files, problems: walk.problems };
}

function addTop(walk: Walk, folder: ReadFolder): void {
  const severity = folder === "graph-data" ? "error" : "warning";
  let stats: Stats;
  try {
    stats = lstatSync(join(walk.root, folder));
  } catch (error) {
    if (isShareLost(error)) throw error;
    if (mayBeMissing.has(folder) && (error as NodeJS.ErrnoException).code === "ENOENT") return;
    const remedy = `Create the folder, or open the folder that holds “${folder}”.`;
    walk.problems.push(
      fileProblem(folder, severity, `The folder “${folder}” cannot be read: ${reasonOf(error)}.`, remedy),
    );
    return;
  }
  if (stats.isSymbolicLink()) walk.links.push(folder);
  else if (stats.isDirectory()) addFolder(walk, folder, join(walk.root, folder), 1);
  else walk.problems.push(fileProblem(folder, severity, `“${folder}” is not a folder.`, "Make it a folder."));
}

/** @param real the folder's real path, so that a place has one name however it is reached */
function addFolder(walk: Walk, path: string, real: string, depth: number): void {
  if (leftOut.has(path) || walk.full) return;
  if (walk.taken.has(real)) {
    const what = "The folder is read already, through a link that leads into it.";
    walk.problems.push(fileProblem(path, "warning", what, "Take the link out; nothing is lost."));
    return;
  }
  walk.taken.add(real);
  if (depth > deepestFolder) {
    walk.problems.push(
      fileProblem(
        path,
        "error",
        "The folder lies too deep and is left out.",
        `Keep ${deepestFolder} levels.`,
      ),
    );
    return;
  }
  let entries: Dirent[];
  try {
    entries = readdirSync(real, { withFileTypes: true });
  } catch (error) {
    const what = `The folder cannot be read: ${reasonOf(error)}.`;
    walk.problems.push(fileProblem(path, "error", what, "Give yourself read access to it."));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) addFolder(walk, inside, join(real, entry.name), depth + 1);
    else if (entry.isSymbolicLink()) walk.links.push(inside);
    else if (counts(inside)) addFile(walk, inside, join(real, entry.name));
  }
}

/** Whether a file of that name belongs to the workspace. */
function counts(path: string): boolean {
  const endings: readonly string[] = readFolders[path.slice(0, path.indexOf("/")) as ReadFolder];
  return endings.includes(extname(path).toLowerCase());
}

function addFile(walk: Walk, path: string, target: string): void {
  if (walk.files.length >= mostFiles) {
    if (!walk.full)
      walk.problems.push(
        fileProblem(
          path,
          "error",
          `There are more than ${mostFiles} files; the rest is left out.`,
          "Split the workspace.",
        ),
      );
    walk.full = true;
    return;
  }
  walk.taken.add(target);
  walk.files.push({ path, target });
}

function addLink(walk: Walk, path: string): void {
  let target: string;
  let stats: Stats;
  try {
    target = realpathSync(join(walk.root, path));
    stats = statSync(target);
  } catch (error) {
    const what = `The link leads nowhere: ${reasonOf(error)}.`;
    walk.problems.push(fileProblem(path, "error", what, "Mend the link or take it out."));
    return;
  }
  if (!stats.isDirectory() && !counts(path)) return;
  if (!isInside(walk.root, target)) {
    const what = "The link leads out of the workspace, or to the whole of it, and is not followed.";
    walk.problems.push(fileProblem(path, "error", what, "Put a copy of what is wanted here instead."));
    return;
  }
  if (walk.taken.has(target)) {
    const what = `The link leads to ${relative(walk.root, target)}, which is read already.`;
    walk.problems.push(fileProblem(path, "warning", what, "Take the link out; nothing is lost."));
    return;
  }
  if (stats.isDirectory()) addFolder(walk, path, target, path.split("/").length);
  else addFile(walk, path, target);
}
