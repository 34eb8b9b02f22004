import type { Source } from "../schema/source.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Sources that nobody has looked in and that can hold one of the given kinds of facts. A source that names a
 * folder in its title speaks of what lies in it: for a path in such a folder only those sources count, and for
 * any other path they do not.
 *
 * @param path of the file or home; left out where the gap is none of a file
 */
export function closingSources(
  { unread }: Surroundings,
  kinds: readonly string[],
  path?: string,
): readonly Source[] {
  const able = unread.filter(({ couldHold }) => couldHold.some((kind) => kinds.includes(kind)));
  if (path === undefined) return able;
  const ofFolder = able.filter((source) => isBelow(path, folderOf(source)));
  return ofFolder.length > 0 ? ofFolder : able.filter((source) => folderOf(source) === undefined);
}

/** Folder that a source names in its title, such as `/data/project`. */
export function folderOf({ title }: Source): string | undefined {
  return /(?:^|[\s(])((?:\/[\w.-]+)+)/.exec(title)?.[1];
}

/** Whether a path is a folder or lies in it. */
export function isBelow(path: string, folder: string | undefined): folder is string {
  return folder !== undefined && (path === folder || path.startsWith(`${folder}/`));
}

const mostNamed = 2;

/** "Looking in A or B would close it."; without sources, what is left to do. */
export function closingWords(sources: readonly Source[], otherwise: string): string {
  const titles = sources.slice(0, mostNamed).map(({ title }) => `“${title}”`);
  if (titles.length === 0) return otherwise;
  const more = sources.length - titles.length;
  const all = more > 0 ? [...titles, `${more} more ${more === 1 ? "source" : "sources"}`] : titles;
  const list = all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1) ?? ""}`;
  return `Looking in ${list} would close it.`;
}

/** The commands of some sources, each once. */
export function commandsOf(sources: readonly Source[]): readonly string[] {
  return [...new Set(sources.flatMap(({ howToLook }) => howToLook ?? []))];
}
