import type { DirectoryEntry } from "../../model/directory.ts";

const mostShown = 50;

/** Entries that hold every word of the query in name or id; those that begin with it first. */
export function matchingEntries(entries: readonly DirectoryEntry[], query: string): DirectoryEntry[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const starts: DirectoryEntry[] = [];
  const holds: DirectoryEntry[] = [];
  for (const entry of entries) {
    const [name, id] = [entry.name.toLowerCase(), entry.id.toLowerCase()];
    if (!words.every((word) => name.includes(word) || id.includes(word))) continue;
    (name.startsWith(wanted) || id.startsWith(wanted) ? starts : holds).push(entry);
  }
  return [...starts, ...holds].slice(0, mostShown);
}
