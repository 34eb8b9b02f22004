import type { Component } from "../schema/component.ts";
import type { Workspace } from "../schema/workspace.ts";
import type { BlindSpot } from "./blind-spot.ts";
import type { Gap, GapRule } from "./gap.ts";
import { hieraValueElsewhere } from "./hiera-value-elsewhere.ts";
import { homeNotCaptured } from "./home-not-captured.ts";
import { surroundingsIn } from "./surroundings.ts";
import { unresolvedRead } from "./unresolved-read.ts";
import { valueOutsideGit } from "./value-outside-git.ts";

const rules: readonly GapRule[] = [unresolvedRead, hieraValueElsewhere, valueOutsideGit, homeNotCaptured];

/** Graph, search index and audit ask for the same lists, one after the other, and so does the next workspace. */
const kept = new WeakMap<Workspace["components"], Made>();

type Made = Pick<Workspace, "relations" | "sources"> & { readonly spots: readonly BlindSpot[] };

/**
 * Places that could hold a decisive value and that nobody has read for this graph, in the order of the
 * components they are about. Equal workspaces give equal lists. O(components + relations).
 */
export function findBlindSpots(workspace: Workspace): readonly BlindSpot[] {
  const { components, relations, sources } = workspace;
  const last = kept.get(components);
  if (last?.relations === relations && last.sources === sources) return last.spots;
  const spots = freshBlindSpots(workspace);
  kept.set(components, { relations, sources, spots });
  return spots;
}

function freshBlindSpots(workspace: Workspace): readonly BlindSpot[] {
  const around = surroundingsIn(workspace);
  const taken = new Set(workspace.components.map(({ id }) => id));
  return workspace.components.flatMap((about) =>
    rules.flatMap((rule) => {
      const gap = rule.find(about, around);
      return gap ? [blindSpotOf(about, rule, gap, taken)] : [];
    }),
  );
}

function blindSpotOf(about: Component, rule: GapRule, gap: Gap, taken: Set<string>): BlindSpot {
  return {
    component: {
      id: freeId(`blind-${about.id}`, taken),
      kind: "blind-spot",
      name: gap.name,
      summary: gap.summary,
      ...(about.tier ? { tier: about.tier } : {}),
      asOf: about.asOf,
      evidence: about.evidence,
    },
    rule: rule.id,
    about: about.id,
    couldHold: gap.couldHold,
    sources: gap.sources.map(({ id }) => id),
    howToLook: gap.howToLook,
  };
}

/** The id itself, or with the first number that nothing else has. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
