import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Change } from "../schema/change.ts";
import type { Component } from "../schema/component.ts";
import type { Action } from "./grade.ts";
import type { Impact, Statement } from "./impact-schema.ts";

/**
 * What is known beside the relations about doing this: how long it takes to show, and how it is undone. A delay
 * counts too when what it is about breaks as a consequence.
 *
 * @param broken whether a component breaks for certain
 */
export function knownChanges(
  changes: readonly Change[],
  subjects: ReadonlySet<string>,
  broken: (id: string) => boolean,
  action: Action,
): Pick<Impact, "delays" | "undo"> {
  const fitting = changes.filter(({ actions }) => !actions || actions.includes(action));
  const asked = (change: Change) => change.about.some((id) => subjects.has(id));
  return {
    delays: fitting
      .filter((change) => change.kind === "delay" && (asked(change) || change.about.some(broken)))
      .map(({ words, evidence }) => ({ words, evidence })),
    undo: fitting
      .filter((change) => change.kind === "undo" && asked(change))
      .map(({ words, evidence, reversible = "partly" }) => ({ words, evidence, reversible })),
  };
}

/** What stands between an edit and its effect: the flag that has to be lifted, and who writes the file anew. */
export function editObstacles(graph: Graph, subjects: readonly number[]): Statement[] {
  return subjects.flatMap((node) => {
    const component = graph.components[node];
    return component ? [...frozen(component), ...overwritten(graph, node, component)] : [];
  });
}

function frozen({ name, file, evidence }: Component): Statement[] {
  if (file?.immutable === "unknown") {
    const words = `Whether ${name} is frozen (chattr +i) is not recorded; if it is, it cannot be edited before the flag is lifted.`;
    return [{ words, evidence: [] }];
  }
  if (file?.immutable !== "yes") return [];
  const where = file.unlock ?? file.unlockNote ?? "where the flag is lifted is not recorded";
  const words = `${name} is frozen (chattr +i) and cannot be edited before the flag is lifted: ${where}.`;
  return [{ words, evidence: [...(file.immutableEvidence ?? evidence)] }];
}

const writers: ReadonlySet<string> = new Set(["generated-by", "generated-from", "value-from"]);

function overwritten(graph: Graph, node: number, { name, file, evidence }: Component): Statement[] {
  const made = [...edgesAt(graph.needs, node)].flatMap((edge) => {
    const relation = graph.relations[edge];
    if (!relation || !writers.has(relation.type)) return [];
    const writer = graph.components[graph.to[edge] ?? 0]?.name ?? relation.to;
    const how = relation.type === "generated-by" ? `is written by ${writer}` : `is made from ${writer}`;
    return [
      { words: `${name} ${how}: an edit by hand lasts until it is made anew.`, evidence: relation.evidence },
    ];
  });
  if (file?.tracked !== "yes") return made;
  const words = `${name} is managed by Puppet: an edit by hand lasts until its next run.`;
  return [...made, { words, evidence }];
}
