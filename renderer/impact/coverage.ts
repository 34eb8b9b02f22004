import type { Source } from "../../core/schema/source.ts";
import { type Age, ageWords } from "../evidence/age.ts";
import type { SourceRow } from "../sources/source-rows.ts";

/** A source, or a repository that was read at several revisions, as the coverage names it. */
export type CoverageEntry = {
  readonly name: string;
  /** "41 d"; "10 states, oldest 677 d"; missing where no date is known for one of them. */
  readonly age?: string;
};

type Rows = ReadonlyMap<string, Pick<SourceRow, "age"> & { readonly source: Pick<Source, "title"> }>;

/** Sources looked in, the revisions of one repository together, those with a date first, else in the order given. */
export function lookedEntries(ids: readonly string[], rows: Rows): readonly CoverageEntry[] {
  const byName = new Map<string, string[]>();
  for (const id of ids) {
    const name = id.split("@")[0] || id;
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  const entries = [...byName].map(([name, members]) => entryOf(name, members, rows));
  return [...entries.filter(({ age }) => age), ...entries.filter(({ age }) => !age)];
}

function entryOf(name: string, members: readonly string[], rows: Rows): CoverageEntry {
  const age = oldest(members.map((id) => rows.get(id)?.age));
  if (!age) return { name };
  const words = ageWords(age);
  return { name, age: members.length > 1 ? `${members.length} states, oldest ${words}` : words };
}

/** The oldest, negative ages being younger than the day looked at; undefined where one has no date. */
function oldest(ages: readonly (Age | undefined)[]): Age | undefined {
  let found: Age | undefined;
  for (const age of ages) {
    if (!age) return undefined;
    if (!found || age.days > found.days) found = age;
  }
  return found;
}

/** A source that was not looked in, by the head of its title: "Horizon", "Home folders of tools on NFS". */
export function shortTitle(id: string, rows: Rows): string {
  const title = rows.get(id)?.source.title;
  return title?.split(/: | \(/)[0] || id;
}
