import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { ComponentKind } from "../schema/component-kinds.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { trouble } from "./trouble.ts";

/**
 * A walk that explains an alert: `nodes` are positions in `graph.components`, starting at the check, none
 * twice. `edges[n]` is the relation by which `nodes[n + 1]` was reached; it starts at the node before it or,
 * where the walk goes back to take another branch, at an earlier one. An endpoint runs on a host and tests
 * other things, so one line without branches cannot name both.
 */
export type Chain = { readonly nodes: readonly number[]; readonly edges: readonly number[] };

/** From what answers to the process and the machine behind it, or the proxy before it. */
const hosting: ReadonlySet<RelationType> = new Set<RelationType>([
  "served-by",
  "implemented-by",
  "runs-on",
  "located-on",
  "attached-to",
  "fronted-by",
]);

/** From a thing that names another to what is named. */
const naming: ReadonlySet<RelationType> = new Set<RelationType>([
  "refers-to",
  "resolves-to",
  "attached-to",
  "reached-as",
]);

/** Kinds that are on the way to what is tested: a test reads, resolves or logs in with them. */
const means: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "config-file",
  "credential",
  "account",
  "dns-name",
  "dns-zone",
  "address",
  "hiera-key",
  "script",
]);

const machines: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["host", "host-group"]);

const longestTrail = 5;
const mostTested = 4;
const mostNeeded = 2;

/**
 * The walk from a check to the deepest thing it tests. First what the check probes; then the process and the
 * host behind that; then, of what is tested (or, where nothing is said to be tested, needed), the most
 * troubled means of the test with the names it leads through; last the tested things themselves, the one most
 * others need at the end. Among several ways the one that carries trouble is taken (untracked, frozen,
 * undocumented), because that is what nobody on call expects; then hard and seen before soft and inferred.
 */
export function explainingChain(graph: Graph, checkId: string): Chain {
  const start = graph.indexOf.get(checkId);
  if (start === undefined) return { nodes: [], edges: [] };
  const walk = new Walk(graph, start);
  const target = walk.step(start, (type) => type === "probes") ?? start;
  walk.trail(target, hosting, (component) => machines.has(component.kind));
  const tested = walk.branches(target);
  const carrier = tested.filter((edge) => means.has(walk.kindAt(edge))).sort(walk.byTrouble)[0];
  if (carrier !== undefined) {
    const node = walk.take(carrier);
    walk.trail(node, naming, (component) => machines.has(component.kind));
  }
  for (const edge of walk.subjects(tested)) walk.take(edge);
  return { nodes: walk.nodes, edges: walk.edges };
}

class Walk {
  readonly nodes: number[];
  readonly edges: number[] = [];
  readonly #graph: Graph;

  constructor(graph: Graph, start: number) {
    this.#graph = graph;
    this.nodes = [start];
  }

  /** Takes the best relation of some types from `node`, to a machine if there is one; returns the node reached. */
  step(node: number, follows: (type: RelationType) => boolean): number | undefined {
    const open = this.#open(node, follows);
    const machine = open.filter((edge) => machines.has(this.kindAt(edge)));
    const best = (machine.length > 0 ? machine : open).sort(this.byTrouble)[0];
    return best === undefined ? undefined : this.take(best);
  }

  /** Takes one relation; a component that is already on the walk is not repeated. */
  take(edge: number): number {
    const node = this.#graph.to[edge] ?? 0;
    if (!this.nodes.includes(node)) {
      this.nodes.push(node);
      this.edges.push(edge);
    }
    return node;
  }

  /** Follows relations of some types from node to node until `arrived`, or until there is no new one. */
  trail(from: number, types: ReadonlySet<RelationType>, arrived: (component: Component) => boolean): void {
    let node: number | undefined = from;
    for (let left = longestTrail; left > 0 && node !== undefined; left--) {
      const component: Component | undefined = this.#graph.components[node];
      if (!component || arrived(component)) return;
      node = this.step(node, (type) => types.has(type));
    }
  }

  /** What a probed thing tests; without any, what it breaks without. Not what the walk has been to. */
  branches(target: number): number[] {
    const tested = this.#open(target, (type) => type === "tests");
    if (tested.length > 0) return tested;
    return this.#openEdges(target).filter((edge) => this.#graph.effects[edge] === "breaks");
  }

  /** The things tested themselves, or the most troubled needed ones, those most others need last. */
  subjects(edges: readonly number[]): number[] {
    const things = edges.filter((edge) => !means.has(this.kindAt(edge))).sort(this.byTrouble);
    const said = edges.some((edge) => this.#graph.relations[edge]?.type === "tests");
    return things.slice(0, said ? mostTested : mostNeeded).sort(this.byDependents);
  }

  kindAt(edge: number): ComponentKind {
    return this.#graph.components[this.#graph.to[edge] ?? 0]?.kind ?? "service";
  }

  readonly byTrouble = (left: number, right: number): number =>
    this.#troubleAt(right) - this.#troubleAt(left) ||
    this.#certainty(right) - this.#certainty(left) ||
    this.#evidence(right) - this.#evidence(left) ||
    left - right;

  readonly byDependents = (left: number, right: number): number =>
    this.#dependents(left) - this.#dependents(right) || left - right;

  #open(node: number, follows: (type: RelationType) => boolean): number[] {
    return this.#openEdges(node).filter((edge) => {
      const type = this.#graph.relations[edge]?.type;
      return type !== undefined && follows(type);
    });
  }

  #openEdges(node: number): number[] {
    return [...edgesAt(this.#graph.needs, node)].filter(
      (edge) => !this.nodes.includes(this.#graph.to[edge] ?? 0),
    );
  }

  #troubleAt(edge: number): number {
    const component = this.#graph.components[this.#graph.to[edge] ?? 0];
    return component ? trouble(component) : 0;
  }

  #certainty(edge: number): number {
    const relation = this.#graph.relations[edge];
    return (relation?.strength === "hard" ? 2 : 0) + (relation?.confidence === "seen" ? 1 : 0);
  }

  #evidence(edge: number): number {
    return this.#graph.relations[edge]?.evidence.length ?? 0;
  }

  #dependents(edge: number): number {
    return edgesAt(this.#graph.neededBy, this.#graph.to[edge] ?? 0).length;
  }
}
