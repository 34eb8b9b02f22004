import type { OperationOutput } from "../contract.ts";
import { type Adjacency, edgesAt } from "../graph/graph.ts";
import type { Model } from "../model.ts";
import { mentionsOf } from "../runbook/mentions.ts";
import type { Relation } from "../schema/relation.ts";
import { resolveComponent } from "./resolve-component.ts";

/**
 * Everything recorded about one component. `evidence` is what its own facts rest on; each relation brings its own.
 *
 * @throws OperationError as `resolveComponent` does
 */
export function showComponent(model: Model, text: string): OperationOutput<"show"> {
  const component = resolveComponent(model, text);
  const { workspace, graph } = model;
  const node = graph.indexOf.get(component.id) ?? -1;
  const relationsAt = (adjacency: Adjacency): Relation[] =>
    [...edgesAt(adjacency, node)].flatMap((edge) => graph.relations[edge] ?? []);
  const place = workspace.places[component.id];
  return {
    component,
    flags: [...model.flagsOf(component.id)],
    needs: relationsAt(graph.needs),
    neededBy: relationsAt(graph.neededBy),
    runbooks: model.runbooksOf(component.id).map(({ id, title, status }) => ({ id, title, status })),
    mentions: [...mentionsOf(component, workspace.runbooks)],
    evidence: [...new Set([...component.evidence, ...(component.file?.immutableEvidence ?? [])])],
    ...(place ? { place } : {}),
  };
}
