import type { z } from "zod";
import type { gitFileSchema } from "./git-status-schema.ts";

type GitFile = Pick<z.infer<typeof gitFileSchema>, "path" | "state" | "from">;

const verbs = {
  new: "write",
  changed: "edit",
  removed: "remove",
  renamed: "rename",
  conflict: "edit",
} as const satisfies Record<GitFile["state"], string>;
/** Names spelled out; more would not fit the line that git's tools show. */
const namesShown = 3;

/**
 * Proposal for the message of a commit of these files, such as “runbooks: write toolschecker”: the folders, what was
 * done if it is the same everywhere, and the names. Empty without files.
 */
export function commitMessage(files: readonly GitFile[]): string {
  const [first] = files;
  if (!first) return "";
  const folders = [...new Set(files.map(({ path }) => path.split("/")[0] ?? path))].sort().join(", ");
  if (files.length === 1 && first.state === "renamed" && first.from !== undefined)
    return `${folders}: rename ${nameOf(first.from)} to ${nameOf(first.path)}`;
  const states = new Set(files.map(({ state }) => verbs[state]));
  const [verb = "edit"] = states.size === 1 ? states : [];
  return `${folders}: ${verb} ${namesOf(files)}`;
}

function namesOf(files: readonly GitFile[]): string {
  const names = files.map(({ path }) => nameOf(path));
  if (names.length > namesShown) return `${names.length} files`;
  const last = names.at(-1) ?? "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Without folders and the ending. */
function nameOf(path: string): string {
  const name = path.split("/").at(-1) ?? path;
  return name.replace(/\.[^.]+$/, "");
}
