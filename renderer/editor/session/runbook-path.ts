/** Path in the workspace of the runbook of an id, as the loader reads ids. */
export function runbookPath(id: string): string {
  return `runbooks/${id}.md`;
}

/** Id of the runbook at a path; the path itself for what is no runbook. */
export function runbookId(path: string): string {
  return path.replace(/^runbooks\//, "").replace(/\.md$/i, "");
}

/**
 * Whether an id can be the name of a new file on every system: plain letters, digits, `.`, `_` and `-`, in folders
 * or not. Answers what is wrong, or undefined.
 */
export function idFault(id: string): string | undefined {
  if (id === "") return "Give it a name.";
  if (id.length > 120) return "The name is too long: 120 characters are enough.";
  if (!/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/i.test(id)) {
    return "Use letters, digits, “-”, “_” and “.”, and start with a letter or a digit.";
  }
  if (/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i.test(id)) {
    return "Windows keeps that name for a device: choose another one.";
  }
  return /\.(?:\/|$)|\.md$/i.test(id) ? "Leave out the “.md” and a dot at the end." : undefined;
}
