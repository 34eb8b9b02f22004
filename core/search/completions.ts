import type { Component } from "../schema/component.ts";
import { foldName } from "./fold.ts";
import { type FilterField, filterFields, fixedValues } from "./query.ts";

/** Values of the fields that have no fixed set, each once and sorted. */
export type QueryFacts = {
  readonly owners: readonly string[];
  readonly hosts: readonly string[];
  /** Ids of components, for `needs:` and `neededby:`. */
  readonly ids: readonly string[];
};

const mostCompletions = 20;

/** The values that occur in a workspace; make it once for a workspace. */
export function queryFacts(components: readonly Component[]): QueryFacts {
  const hosts = components.filter(({ kind }) => kind === "host" || kind === "host-group");
  return {
    owners: distinct(components.flatMap(({ owner, file }) => [owner, file?.owner])),
    hosts: distinct([
      ...hosts.map(({ name }) => name),
      ...components.flatMap(({ check, file }) => [check?.host, file?.host]),
    ]),
    ids: distinct(components.map(({ id }) => id)),
  };
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}

/**
 * What the word at the cursor can become, as a replacement for that word: field names with their colon, or
 * the field with each of its values, those that begin as typed before those that hold it. Values with blanks
 * are quoted. At most twenty; none for a word that is neither.
 *
 * @param cursor position in `text`, in UTF-16 units
 */
export function completions(text: string, cursor: number, facts: QueryFacts): string[] {
  const word = wordBefore(text, cursor);
  const minus = word.startsWith("-") ? "-" : "";
  const [name = "", value] = splitOnce(word.slice(minus.length));
  if (value === undefined) {
    if (name === "") return [];
    const fields = filterFields.filter((field) => field.startsWith(name.toLowerCase()));
    return fields.map((field) => `${minus}${field}:`);
  }
  const field = filterFields.find((known) => known === name.toLowerCase());
  if (!field) return [];
  return fitting(valuesOf(field, facts), value.replaceAll('"', "")).map(
    (found) => `${minus}${field}:${/\s/.test(found) ? `"${found}"` : found}`,
  );
}

/** The word that a completion replaces: from the last blank that is not inside quotation marks to the cursor. */
export function wordBefore(text: string, cursor: number): string {
  const before = text.slice(Math.max(0, cursor - mostLooked), cursor);
  let start = 0;
  let quoted = false;
  for (let at = 0; at < before.length; at++) {
    const character = before.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(character)) start = at + 1;
  }
  return before.slice(start);
}

const mostLooked = 300;

function splitOnce(word: string): [string, string?] {
  const colon = word.indexOf(":");
  return colon === -1 ? [word] : [word.slice(0, colon), word.slice(colon + 1)];
}

function valuesOf(field: FilterField, facts: QueryFacts): readonly string[] {
  if (field === "owner") return facts.owners;
  if (field === "host") return facts.hosts;
  return fixedValues[field] ?? facts.ids;
}

function fitting(values: readonly string[], typed: string): string[] {
  const wanted = foldName(typed);
  const places = values.map((value) => ({ value, at: foldName(value).indexOf(wanted) }));
  const begin = places.filter(({ at }) => at === 0);
  const hold = places.filter(({ at }) => at > 0);
  return [...begin, ...hold].slice(0, mostCompletions).map(({ value }) => value);
}
