import type { ComponentKind } from "../schema/component-kinds.ts";
import type { RelationType } from "../schema/relation-types.ts";
import type { Action } from "./grade.ts";

/** What an action on a thing does to one direct need of it. */
export const fates = ["carries", "uncertain", "untouched"] as const;
export type Fate = (typeof fates)[number];

/**
 * How one thing gets at another, which decides what a new name or a new address does to it: by being on it or
 * in it, by its name or path, by its address, by a record that holds its name or address, by what it is made
 * of, or in a way that the relation does not say.
 */
type Way = "place" | "name" | "address" | "record" | "substance" | "unsaid";

/** Why it is not certain that a need is touched; completes "not certain: …". */
const doubt = {
  newName: "whether it uses the old name is not recorded",
  newAddress: "whether it holds the old address or looks the name up anew is not recorded",
  newContent: "whether the new content works shows only when it is used",
} as const;

const fateOfWay: Readonly<Record<Way, { readonly rename: Fate; readonly "change-address": Fate }>> = {
  place: { rename: "untouched", "change-address": "untouched" },
  name: { rename: "carries", "change-address": "uncertain" },
  address: { rename: "untouched", "change-address": "carries" },
  record: { rename: "carries", "change-address": "carries" },
  substance: { rename: "uncertain", "change-address": "untouched" },
  unsaid: { rename: "uncertain", "change-address": "uncertain" },
};

type Need = {
  readonly way: Way;
  /** Whether old content of the needed thing becomes old content of what needs it. */
  readonly handsOn: boolean;
};

function by(way: Way, handsOn: boolean): Need {
  return { way, handsOn };
}

/**
 * Every relation type: how the need is met, and whether old content goes on through it. Content goes on where
 * something is read, asked or resolved (a service that reads an old list serves by that list); it does not
 * where something merely runs, lies or is wired there.
 */
const needs: Readonly<Record<RelationType, Need>> = {
  // A process or file stays where it is, whatever the place is called.
  "runs-on": by("place", false),
  "located-on": by("place", false),
  "stored-on": by("place", false),
  "home-on": by("place", false),
  "connects-through": by("place", false),
  "provided-by": by("place", false),
  "routed-by": by("place", false),
  // Members of a zone bear its name: `wayOf` makes an exception for zones.
  "part-of": by("place", false),
  // The program that holds the behaviour, and the system that evaluates a check, know it by themselves.
  "implemented-by": by("place", true),
  "executed-by": by("place", false),
  // Opened, called, listed or looked up by a name or a path.
  "connects-to": by("name", true),
  reads: by("name", true),
  "refers-to": by("name", false),
  "reached-as": by("name", false),
  "falls-back-to": by("name", false),
  "firewalled-by-name": by("name", true),
  "guarded-by": by("name", false),
  "defined-in": by("name", true),
  "fed-by": by("name", true),
  "generated-by": by("name", true),
  "generated-from": by("name", true),
  "value-from": by("name", true),
  "replicates-to": by("name", true),
  "resolves-with": by("name", false),
  "suppressed-by": by("name", false),
  "writes-to": by("name", false),
  mounts: by("name", false),
  "runs-as": by("name", false),
  tests: by("name", false),
  probes: by("name", false),
  // A machine keeps the addresses attached to it when it is called something else.
  "attached-to": by("address", false),
  "member-of-network": by("address", false),
  // A DNS record holds the name (CNAME) or the address (A) of what it points at.
  "resolves-to": by("record", true),
  // Keys and certificates are copied: the copy works on, a name in a configuration does not.
  contains: by("substance", true),
  presents: by("substance", true),
  "uses-certificate-trust": by("substance", true),
  // By name in one place and by address in another; the relation does not say which.
  "depends-on": by("unsaid", true),
  "resolved-by": by("unsaid", true),
  "served-by": by("unsaid", true),
  "fronted-by": by("unsaid", true),
  "authenticates-with": by("unsaid", true),
  "exported-by": by("unsaid", true),
  "stored-in": by("unsaid", true),
  "managed-in": by("unsaid", true),
  // No effect: nothing happens over these, so no action carries along them.
  "restarted-by": by("place", false),
  "documented-by": by("place", false),
  involved: by("place", false),
  concerns: by("place", false),
  "source-in": by("place", false),
  notifies: by("place", false),
  "owned-by": by("place", false),
  "listed-in": by("place", false),
  "member-of": by("place", false),
  "possibly-runs-on": by("place", false),
  "valid-only-for": by("place", false),
  "leads-into": by("place", false),
  "switched-by": by("place", false),
  "configured-by": by("place", false),
};

/** Whether what needs something with old content, over a relation of this type, goes on with old content too. */
export function handsOnOldContent(type: RelationType): boolean {
  return needs[type].handsOn;
}

/** What an action on a component of this kind does to a direct need of it. */
export function fateOf(action: Action, type: RelationType, kind: ComponentKind): Fate {
  if (action === "edit-file") return "uncertain";
  if (action !== "rename" && action !== "change-address") return "carries";
  return fateOfWay[wayOf(type, kind)][action];
}

/** Why a need is uncertain after an action that makes it so, as half a sentence. */
export function doubtOf(action: Action): string {
  if (action === "edit-file") return doubt.newContent;
  return action === "rename" ? doubt.newName : doubt.newAddress;
}

/** What is in a zone has the zone's name in its own; an address is its own name. */
function wayOf(type: RelationType, kind: ComponentKind): Way {
  if (kind === "dns-zone" && type === "part-of") return "name";
  const { way } = needs[type];
  return kind === "address" && way === "name" ? "address" : way;
}
