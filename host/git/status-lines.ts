/** One entry of `git status --porcelain=v2 -z`, with paths of the repository. */
export type StatusEntry = {
  readonly kind: "changed" | "renamed" | "unmerged" | "untracked";
  /** Index against the last commit, and files against the index: one letter each; a dot where they are the same. */
  readonly index: string;
  readonly file: string;
  readonly path: string;
  /** For renamed: the path before. */
  readonly from?: string;
};

/** What the head lines of the status say. */
export type StatusHead = {
  /** Null before the first commit. */
  readonly commit: string | null;
  /** Null on no branch. */
  readonly branch: string | null;
  readonly upstream: string | null;
  readonly ahead: number;
  readonly behind: number;
};

/** Reads the output of `git status --porcelain=v2 --branch -z` (git-status(1), porcelain format version 2). */
export function readStatus(output: string): {
  readonly head: StatusHead;
  readonly entries: readonly StatusEntry[];
} {
  const fields = output.split("\0");
  const head = new Map<string, string>();
  const entries: StatusEntry[] = [];
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] ?? "";
    const [, name, value = ""] = /^# branch\.(\S+) (.*)$/s.exec(field) ?? [];
    if (name) head.set(name, value);
    const entry = entryOf(field);
    if (entry?.kind === "renamed") entries.push({ ...entry, from: fields[++at] ?? "" });
    else if (entry) entries.push(entry);
  }
  return { head: headOf(head), entries };
}

/** Letters of the field and the number of words before its path. */
const kinds = {
  "1": ["changed", 8],
  "2": ["renamed", 9],
  u: ["unmerged", 10],
} as const;

function entryOf(field: string): StatusEntry | undefined {
  if (field.startsWith("? ")) return { kind: "untracked", index: ".", file: "?", path: field.slice(2) };
  const letter = field.slice(0, 1);
  if (field[1] !== " " || (letter !== "1" && letter !== "2" && letter !== "u")) return undefined;
  const [kind, before] = kinds[letter];
  const words = field.split(" ");
  const [, changes = ".."] = words;
  return { kind, index: changes.charAt(0), file: changes.charAt(1), path: words.slice(before).join(" ") };
}

function headOf(head: ReadonlyMap<string, string>): StatusHead {
  const commit = head.get("oid") ?? "";
  const branch = head.get("head") ?? "";
  const [, ahead = "0", behind = "0"] = /^\+(\d+) -(\d+)$/.exec(head.get("ab") ?? "") ?? [];
  return {
    commit: /^[0-9a-f]{40,}$/.test(commit) ? commit : null,
    branch: branch === "(detached)" || branch === "" ? null : branch,
    upstream: head.get("upstream") ?? null,
    ahead: Number(ahead),
    behind: Number(behind),
  };
}
