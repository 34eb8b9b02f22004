import { MultiDirectedGraph } from "graphology";
import { handsOnOldContent } from "../../core/impact/need-ways.ts";
import { type Effect, effectOf, type RelationType, relationTypes } from "../../core/schema/relation-types.ts";
import type { Workspace } from "../../core/schema/workspace.ts";

type Step = { readonly type: RelationType; readonly certain: boolean };
type State = {
  readonly node: string;
  readonly effect: Effect;
  readonly before?: State;
  readonly words: string;
};
const effects = ["breaks", "alarms", "blind", "stale"] as const;

/** What is reached: id, grade and reason of each component, nearest first. */
export type Graded = readonly { readonly id: string; readonly grade: string; readonly because: string }[];

/**
 * The grading of `core/impact` as one would write it over graphology: what a removal does, in two breadth-first
 * walks over its in-edges, with the reason in words of every component. Redundancy groups are left out; the
 * generated workspace has none.
 */
export function graphologyOver({ components, relations }: Workspace): (subject: string) => Graded {
  const graph: Library = new MultiDirectedGraph<{ name: string }, Step>();
  for (const { id, name } of components) graph.addNode(id, { name });
  for (const { from, to, type, strength, confidence } of relations)
    graph.addEdge(from, to, { type, certain: strength === "hard" && confidence === "seen" });
  return (subject) => {
    const reached: State[] = [{ node: subject, effect: "breaks", words: "" }];
    const sure = new Map<string, State>();
    for (const state of reached) {
      follow(graph, state, (next, certain) => {
        const key = `${next.node} ${next.effect}`;
        if (!certain || sure.has(key)) return;
        sure.set(key, next);
        reached.push(next);
      });
    }
    return linesOf(graph, subject, sure, doubtfulAfter(graph, reached, sure));
  };
}

type Library = MultiDirectedGraph<{ name: string }, Step>;

function follow(graph: Library, state: State, visit: (next: State, certain: boolean) => void): void {
  graph.forEachInEdge(state.node, (_edge, step, source) => {
    const effect = outcome(state.effect, step.type);
    if (effect === "none") return;
    const { name } = graph.getNodeAttributes(state.node);
    const words = `${relationTypes[step.type].words} ${name}${state.before ? `, which ${state.words}` : ""}`;
    visit({ node: source, effect, before: state, words }, step.certain);
  });
}

/** What one step that is not certain leads to, from anything that is reached for certain. */
function doubtfulAfter(
  graph: Library,
  reached: readonly State[],
  sure: ReadonlyMap<string, State>,
): ReadonlyMap<string, State> {
  const likely = new Map<string, State>();
  const doubtful: State[] = [];
  const doubt = (next: State) => {
    const key = `${next.node} ${next.effect}`;
    if (sure.has(key) || likely.has(key)) return;
    likely.set(key, next);
    doubtful.push(next);
  };
  for (const state of reached) follow(graph, state, doubt);
  for (const state of doubtful) follow(graph, state, (next, certain) => certain && doubt(next));
  return likely;
}

function outcome(happened: Effect, type: RelationType): Effect {
  const effect = effectOf(type);
  if (happened === "breaks") return effect;
  if (happened === "alarms") return effect === "alarms" ? "alarms" : "none";
  if (happened !== "stale") return "none";
  return effect === "stale" || (effect === "breaks" && handsOnOldContent(type)) ? "stale" : "none";
}

function linesOf(
  graph: Library,
  subject: string,
  sure: ReadonlyMap<string, State>,
  likely: ReadonlyMap<string, State>,
): Graded {
  const lines: { id: string; grade: string; because: string }[] = [];
  graph.forEachNode((id, { name }) => {
    if (id === subject) return;
    const states = effects.map((effect) => sure.get(`${id} ${effect}`));
    const certain = states.find((state) => state !== undefined);
    const state = certain ?? effects.map((effect) => likely.get(`${id} ${effect}`)).find((found) => found);
    if (state)
      lines.push({ id, grade: certain ? state.effect : "likely", because: `${name} ${state.words}` });
  });
  return lines;
}
