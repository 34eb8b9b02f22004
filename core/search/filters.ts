import type { Flag } from "../audit/flag.ts";
import { dependents, requirements } from "../graph/closure.ts";
import { edgesAt, type Graph } from "../graph/graph.ts";
import type { Component } from "../schema/component.ts";
import type { RelationType } from "../schema/relation-types.ts";
import { foldName } from "./fold.ts";
import { type Filter, type FilterField, filterFields } from "./query.ts";

/** What filters look at beside the component itself. */
export type FilterContext = {
  readonly graph: Graph;
  /** Flags of a component, by id. */
  readonly flagsOf: (id: string) => readonly Flag[];
};

type Test = (component: Component) => boolean;

/**
 * One test for many components. Filters of one field are alternatives, different fields must all hold, and
 * every negated filter must not. `tracked` and `immutable` compare the stated value: `unknown` is a value of
 * its own, never read as `no`, and what has no such fact has none of the values.
 */
export function compileFilters(filters: readonly Filter[], context: FilterContext): Test {
  const tests = filterFields.flatMap((field) => {
    const wanted = filters.filter((filter) => filter.field === field && !filter.negated);
    const any = wanted.map((filter) => testOf(filter, context));
    return any.length > 0 ? [(component: Component) => any.some((test) => test(component))] : [];
  });
  const unwanted = filters.filter(({ negated }) => negated).map((filter) => testOf(filter, context));
  return (component) => tests.every((test) => test(component)) && !unwanted.some((test) => test(component));
}

/** Whether one component passes; for many of them `compileFilters` does the work that they share once. */
export function componentMatches(
  component: Component,
  filters: readonly Filter[],
  context: FilterContext,
): boolean {
  return compileFilters(filters, context)(component);
}

const testMakers: Readonly<Record<FilterField, (value: string, context: FilterContext) => Test>> = {
  kind: (value) => (component) => component.kind === value,
  tracked: (value) => (component) => (component.file?.tracked ?? component.tracked) === value,
  immutable: (value) => (component) => component.file?.immutable === value,
  flag:
    (value, { flagsOf }) =>
    (component) =>
      flagsOf(component.id).some(
        ({ rule, severity, detail, waived }) => !waived && [rule, severity, detail].includes(value),
      ),
  owner: (value, { graph }) => {
    const wanted = foldName(value);
    return (component) =>
      holds(wanted, component.owner, component.file?.owner) || points(graph, component, ownership, wanted);
  },
  host: (value, { graph }) => {
    const wanted = foldName(value);
    return (component) =>
      holds(wanted, component.file?.host, component.check?.host, component.check?.shinkenHost) ||
      points(graph, component, placement, wanted);
  },
  needs: (value, { graph }) => reached(graph, value, dependents),
  neededby: (value, { graph }) => reached(graph, value, requirements),
};

function testOf({ field, value }: Filter, context: FilterContext): Test {
  const plain = field === "owner" || field === "host" ? value : value.toLowerCase();
  return testMakers[field](plain, context);
}

const ownership: ReadonlySet<RelationType> = new Set<RelationType>(["owned-by"]);
const placement: ReadonlySet<RelationType> = new Set<RelationType>([
  "runs-on",
  "located-on",
  "stored-on",
  "home-on",
  "attached-to",
]);

function holds(wanted: string, ...texts: (string | undefined)[]): boolean {
  return wanted !== "" && texts.some((text) => text !== undefined && isPart(wanted, foldName(text)));
}

/** Whether `part` stands in `whole` from the beginning of a word. */
function isPart(part: string, whole: string): boolean {
  return ` ${whole}`.includes(` ${part}`);
}

function points(
  graph: Graph,
  component: Component,
  types: ReadonlySet<RelationType>,
  wanted: string,
): boolean {
  const node = graph.indexOf.get(component.id);
  if (node === undefined) return false;
  return edgesAt(graph.needs, node).some((edge) => {
    const target = graph.components[graph.to[edge] ?? 0];
    const type = graph.relations[edge]?.type;
    return (
      target !== undefined && type !== undefined && types.has(type) && holds(wanted, ...calledBy(target))
    );
  });
}

function calledBy({ id, name, aliases = [] }: Component): string[] {
  return [id, name, ...aliases];
}

/**
 * What is connected with the components of a name, directly or not, over relations that break or alarm. The
 * name is an id, a name or an alias, whole.
 */
function reached(graph: Graph, value: string, closure: typeof dependents): Test {
  const wanted = foldName(value);
  const starts = graph.components.flatMap((component, node) =>
    calledBy(component).some((name) => foldName(name) === wanted) ? [node] : [],
  );
  const found = new Set<number>();
  for (const start of starts) {
    for (const node of closure(graph, start, { effects: ["breaks", "alarms"] }).order) found.add(node);
  }
  return (component) => found.has(graph.indexOf.get(component.id) ?? -1);
}
