import type { Component } from "../../schema/component.ts";
import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { Relation } from "../../schema/relation.ts";
import type { AuditContext } from "../context.ts";
import { counted, listed } from "../listing.ts";
import { isUse } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Fewer dependents than this are everyday. */
const fewestDependents = 10;
/** From here on half an evening is lost. */
const wideDependents = 20;
/** Of a chain in which one thing stands on the other, those within a quarter more dependents are one point. */
const sameChain = 1.25;

/** Things that break on their own. A file, name or certificate breaks with what serves it, or by a change. */
const canFail: ReadonlySet<ComponentKind> = new Set(["host", "service", "network", "data-store"]);

/**
 * Components without which many others fail, over hard relations alone. In a graph where each hard relation
 * takes its `from` down, every needed node is a cut; to be worth reading the list keeps only the lowest of
 * each chain (the server under the disk under the share) and leaves out what has redundant members of its own.
 */
export const singlePointOfFailure: Rule = {
  id: "single-point-of-failure",
  rises: false,
  *check(context) {
    const points = context.workspace.components.filter((component) => isPoint(context, component));
    const ids = new Set(points.map(({ id }) => id));
    for (const component of points) {
      if (!standsOnAnother(context, component, ids)) yield findingOf(context, component);
    }
  },
};

function isPoint(context: AuditContext, { id, kind }: Component): boolean {
  if (!canFail.has(kind) || context.dependentsOf(id) < fewestDependents) return false;
  return !context.needs(id).some(({ redundancy }) => redundancy !== undefined);
}

/** Whether the loss of something it stands on costs hardly more: then that is the point to look at. */
function standsOnAnother(context: AuditContext, { id }: Component, points: ReadonlySet<string>): boolean {
  const seen = new Set([id]);
  const queue = [id];
  const most = (context.dependentsOf(id) + 1) * sameChain;
  for (const at of queue) {
    for (const relation of context.needs(at)) {
      const { to } = relation;
      if (relation.strength !== "hard" || !isUse(relation) || seen.has(to)) continue;
      seen.add(to);
      if (context.dependentsOf(to) > most) continue;
      if (points.has(to) && context.dependentsOf(to) > context.dependentsOf(id)) return true;
      queue.push(to);
    }
  }
  return false;
}

function findingOf(context: AuditContext, component: Component): Finding {
  const count = context.dependentsOf(component.id);
  const direct = context
    .neededBy(component.id)
    .filter((relation) => relation.strength === "hard" && isUse(relation));
  const names = namesOf(
    context,
    direct.map(({ from }) => from),
  );
  const standIns = namesOf(
    context,
    direct.flatMap((relation) => standInsOf(context, relation)),
  );
  const second =
    standIns.length > 0
      ? `On record as second: ${listed(standIns)}, as a stand-in or in part.`
      : "No second one is on record.";
  return {
    component: component.id,
    severity: count >= wideDependents ? "warning" : "info",
    message: `${counted(count, "component")} fail with it. Directly: ${listed(names, 4)}. ${second}`,
    remedy:
      standIns.length > 0
        ? "Write down how the second takes over, who does it, and how long it takes."
        : "Add a second one, or write down how long its repair takes and what works meanwhile.",
    evidence: [...component.evidence, ...direct.slice(0, 3).flatMap(({ evidence }) => evidence)],
  };
}

/** What the same user names for the same purpose, softly: a replica, a stand-by. */
function standInsOf(context: AuditContext, { from, to, type }: Relation): string[] {
  if (type !== "runs-on") return [];
  return context
    .needs(from)
    .filter((other) => other.type === type && other.to !== to && other.strength === "soft")
    .map((other) => other.to);
}

function namesOf(context: AuditContext, ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => context.componentOf(id)?.name ?? []);
}
