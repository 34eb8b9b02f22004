import type { OperationOutput } from "../contract.ts";
import { excerpt } from "./excerpt.ts";
import { foldName } from "./fold.ts";
import { letterDistance } from "./letter-distance.ts";
import type { NameHit } from "./name-search.ts";
import { identifies, namesOfComponent, namesOfRunbook, type OwnName } from "./names.ts";
import { formsOf, type QueryTerm } from "./query-terms.ts";
import { isExact, isSame } from "./ranking.ts";
import type { Shard } from "./shard.ts";
import { proseOf } from "./text-index.ts";
import type { TextHit } from "./text-search.ts";
import { textSections } from "./text-sections.ts";

export type SearchResult = OperationOutput<"search">["results"][number];

/** A hit in a shard, by a name or by its text. */
export type Hit = {
  readonly shard: Shard;
  readonly score: number;
} & ({ readonly by: "name"; readonly name: NameHit } | { readonly by: "text"; readonly text: TextHit });

/** Every name of an owner, in the order in which the name index counts them. */
function namesOf({ components, runbooks }: Shard, owner: number): OwnName[] {
  const component = components[owner];
  if (component) return namesOfComponent(component);
  const runbook = runbooks[owner - components.length];
  return runbook ? namesOfRunbook(runbook) : [];
}

/**
 * The name an index entry stands for. Of several that differ in separators and capitals only, the one that is
 * the typed text, or else the first.
 */
export function nameAt(shard: Shard, { owner, entry, way }: NameHit, typed: string): OwnName {
  const names = namesOf(shard, owner);
  const first = names[shard.names.ordinals[entry] ?? 0] ?? { field: "name", text: "" };
  if (way !== "even") return first;
  const literally = names.find((name) => identifies(name.field) && isSame(name.text, typed));
  return (
    literally ??
    names.find((name) => name.field === "alert" && foldName(name.text) === foldName(typed)) ??
    first
  );
}

/** A hit as it is shown, with what matched in words. */
export function toResult(hit: Hit, typed: string): SearchResult {
  return hit.by === "name"
    ? { ...titled(hit.shard, hit.name.owner), why: whyName(hit.shard, hit.name, typed), score: hit.score }
    : { ...describeText(hit.shard, hit.text), score: hit.score };
}

function titled(
  { components, runbooks }: Shard,
  owner: number,
): Pick<SearchResult, "type" | "id" | "title" | "kind"> {
  const component = components[owner];
  if (component) {
    return { type: "component", id: component.id, title: component.name, kind: component.kind };
  }
  const runbook = runbooks[owner - components.length];
  return { type: "runbook", id: runbook?.id ?? "", title: runbook?.title ?? "" };
}

function whyName(shard: Shard, hit: NameHit, typed: string): string {
  const name = nameAt(shard, hit, typed);
  const called = name.field === "name" || name.field === "title" ? name.field : `${name.field} ${name.text}`;
  if (hit.way === "prefix") return `beginning of ${called}`;
  if (hit.way === "contains") return `part of ${called}`;
  if (hit.way === "even") return isExact(hit, name, typed) ? called : `${called}, written differently`;
  const letters = letterDistance(foldName(typed), foldName(name.text), "anywhere");
  return `${called}, ${letters} ${letters === 1 ? "letter differs" : "letters differ"}`;
}

function describeText(shard: Shard, hit: TextHit): Omit<SearchResult, "score"> {
  const forms = hit.terms.flatMap((term) => formsOf(shard.texts, term));
  const ending = mendedNote(shard, hit.terms);
  const component = shard.components[hit.owner];
  if (component) {
    const texts = [...proseOf(component), ...namesOf(shard, hit.owner).map(({ text }) => text)];
    const shown = texts.map((text) => excerpt(text, forms)).find((found) => found !== undefined);
    return { ...titled(shard, hit.owner), why: `text: ${shown ?? component.summary}${ending}` };
  }
  const runbook = shard.runbooks[hit.owner - shard.components.length];
  const section = textSections(runbook?.body ?? "")[hit.part];
  const text = runbook?.body.slice(section?.textStart, section?.end) ?? "";
  const shown = excerpt(text, forms);
  const base = titled(shard, hit.owner);
  if (!section || hit.part === 0) {
    return {
      ...base,
      why: `${shown === undefined ? "title, alerts or tags" : `opening: ${shown}`}${ending}`,
    };
  }
  const why = `text of section ${section.heading}: ${shown ?? section.heading}${ending}`;
  return {
    ...base,
    type: "section",
    title: `${base.title}: ${section.heading}`,
    anchor: section.anchor,
    why,
  };
}

function mendedNote(shard: Shard, terms: readonly QueryTerm[]): string {
  return terms
    .filter(({ mended }) => mended)
    .map((term) => ` (“${term.word}” read as “${formsOf(shard.texts, term)[0] ?? ""}”)`)
    .join("");
}
