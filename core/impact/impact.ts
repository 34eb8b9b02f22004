import type { OperationArguments } from "../contract.ts";
import type { Model } from "../model.ts";
import { cleanSubject } from "../names/clean-subject.ts";
import { asItLooks } from "../names/lookalikes.ts";
import { preflightOf } from "../names/preflight.ts";
import { nearestComponents } from "../operations/nearest-components.ts";
import type { Component } from "../schema/component.ts";
import { coverageOf } from "./coverage.ts";
import { fittingActions } from "./fitting.ts";
import { type Action, grades } from "./grade.ts";
import { hidingLines } from "./hiding-lines.ts";
import type { Impact, ImpactLine } from "./impact-schema.ts";
import { editObstacles, knownChanges } from "./known-changes.ts";
import { mentionedLines } from "./mentioned-lines.ts";
import { reachedLines, strongestState } from "./reached-lines.ts";
import { resolveSubject } from "./resolve-subject.ts";
import { spread } from "./spread.ts";
import { subjectRemarks } from "./subject-remarks.ts";
import { verdictOf } from "./verdict.ts";

/**
 * What happens when somebody does something to a component, or to whatever a text names: graded, each line with
 * its reason, and what was looked in and what was not. Answers every text and action; never throws.
 */
export function impactOf(model: Model, question: OperationArguments<"impact">): Impact {
  const { text, remarks } = cleanSubject(question.subject);
  const { graph, workspace } = model;
  const nodes = text === "" ? [] : resolveSubject(model, text);
  const subjects = nodes.flatMap((node) => graph.components[node] ?? []);
  const fitting = fittingActions(subjects);
  const action = question.action ?? fitting[0] ?? "remove";
  const { lists, beyond, untouched, breaks } = linesOf(model, text, nodes, subjects, action);
  const coverage = coverageOf(workspace.sources, usesIn(lists));
  return {
    subject: text,
    resolvedTo: subjects.map(({ id }) => id),
    action,
    fitting,
    verdict: verdictOf(lists, coverage),
    grades: lists,
    beyond,
    untouched,
    ...coverage,
    remarks: [...remarks, ...subjectRemarks(model, text, subjects, action, fitting)],
    ...changesOf(model, nodes, action, breaks),
    preflight: [...preflightOf(model, nodes, action, question.to)],
    checks: lists.alarms.flatMap(({ id }) => (kindOf(model, id) === "check" ? [id] : [])),
    nearest: nodes.length > 0 || text === "" ? [] : nearestComponents(model, asItLooks(text)),
  };
}

type Reached = {
  readonly lists: Impact["grades"];
  readonly beyond: number;
  readonly untouched: number;
  /** Whether a component breaks for certain. */
  readonly breaks: (id: string) => boolean;
};

function linesOf(
  model: Model,
  text: string,
  nodes: readonly number[],
  subjects: readonly Component[],
  action: Action,
): Reached {
  const reach = spread(model.graph, nodes, action);
  const reached = reachedLines(model.graph, reach, nodes, action);
  const { components, indexOf } = model.graph;
  const asked = new Set(nodes);
  const named = (id: string) => {
    const node = indexOf.get(id) ?? -1;
    return asked.has(node) || (node !== -1 && strongestState(reach, components.length, node) !== -1);
  };
  const mentioned = mentionedLines(model, nodes, text, named);
  const couldHideMore = hidingLines(model, subjects, text, named);
  const { beyond, untouched } = reach;
  // The state in which a component breaks for certain has the number of the component.
  const breaks = (id: string) => {
    const node = indexOf.get(id);
    return node !== undefined && strongestState(reach, components.length, node) === node;
  };
  return { lists: { ...reached, mentioned, couldHideMore }, beyond, untouched, breaks };
}

function* usesIn(lists: Impact["grades"]): Generator<ImpactLine> {
  for (const grade of grades) if (grade !== "couldHideMore") yield* lists[grade];
}

function changesOf(
  { workspace, graph }: Model,
  nodes: readonly number[],
  action: Action,
  broken: (id: string) => boolean,
): Pick<Impact, "delays" | "undo"> {
  const asked = new Set(nodes.flatMap((node) => graph.components[node]?.id ?? []));
  const { delays, undo } = knownChanges(workspace.changes, asked, broken, action);
  return { delays: action === "edit-file" ? [...editObstacles(graph, nodes), ...delays] : delays, undo };
}

function kindOf({ graph }: Model, id: string): string | undefined {
  return graph.components[graph.indexOf.get(id) ?? -1]?.kind;
}
