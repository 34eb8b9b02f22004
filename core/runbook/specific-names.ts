import type { Component } from "../schema/component.ts";

/** A text by which a component is meant when it stands in prose, without any markup. */
export type SpokenName = {
  readonly text: string;
  readonly componentId: string;
  /**
   * How it must stand there: `any` in any case, `exact` as it is written, `quoted` as it is written and
   * between backticks.
   */
  readonly match: "any" | "exact" | "quoted";
};

/** Shortest name that is looked for: shorter ones are found in every second line. */
const shortestName = 4;
/** A word of small letters that is shorter is too likely plain English ("become"): it counts only in backticks. */
const shortestPlainWord = 7;

/** Ranks: what a component is called outranks what it is also called, and that what was derived from it. */
type Claim = { readonly text: string; readonly rank: number };

/**
 * Every name of every component that is specific enough to be recognised in prose. A name two components
 * claim goes to the one that is called so, then to the first in order.
 */
export function spokenNames(components: readonly Component[]): SpokenName[] {
  const owners = new Map<string, { name: SpokenName; rank: number }>();
  for (const component of components) {
    for (const { text, rank } of claimsOf(component)) {
      if (text.length < shortestName || /^\s|\s$/.test(text)) continue;
      const match = matchOf(text);
      const key = match === "any" ? text.toLowerCase() : text;
      const holder = owners.get(key);
      if (!holder || rank < holder.rank)
        owners.set(key, { name: { text, componentId: component.id, match }, rank });
    }
  }
  return Array.from(owners.values(), ({ name }) => name);
}

/** Names with a digit or one of . / - : @ _ ~ * cannot be plain English; the others must keep their case. */
function matchOf(text: string): SpokenName["match"] {
  if (/[\d./:@_~*-]/.test(text)) return "any";
  return /^[a-z]+$/.test(text) && text.length < shortestPlainWord ? "quoted" : "exact";
}

function* claimsOf(component: Component): Generator<Claim> {
  const given = [component.name, ...(component.aliases ?? [])];
  yield { text: component.name, rank: 0 };
  for (const alias of component.aliases ?? []) yield { text: alias, rank: 1 };
  if (component.file) yield { text: component.file.path, rank: 1 };
  if (component.check) yield { text: component.check.alert, rank: 1 };
  for (const name of given) for (const text of derivedFrom(name, component)) yield { text, rank: 2 };
}

/** "Icinga (production)" is also said as "Icinga", "a-01 / a-02" as either, a host with and without its domain. */
function* derivedFrom(name: string, component: Component): Generator<string> {
  const base = name.replace(/\s+\([^()]*\)$/, "");
  if (base !== name) yield base;
  const parts = base.split(" / ");
  if (parts.length > 1) yield* parts;
  if (component.kind === "host" && /^[a-z][a-z0-9-]*\d$/.test(base)) yield* internalNames(base);
  if (component.kind === "host" && /^[a-z][a-z0-9-]*\d\.[a-z0-9.-]+$/.test(base))
    yield base.slice(0, base.indexOf("."));
}

/**
 * Names the cloud gives every instance `tools-…` of the project tools: modules/dnsrecursor and the zone
 * tools.eqiad.wmflabs of 2018, and their successors in the region eqiad1.
 */
function internalNames(host: string): string[] {
  if (!host.startsWith("tools-")) return [];
  return ["tools.eqiad.wmflabs", "eqiad.wmflabs", "tools.eqiad1.wikimedia.cloud"].map(
    (zone) => `${host}.${zone}`,
  );
}
