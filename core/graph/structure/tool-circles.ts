import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { RelationType } from "../../schema/relation-types.ts";
import type { Runbook } from "../../schema/runbook.ts";
import { edgesAt, type Graph } from "../graph.ts";
import { pathInWords } from "../words.ts";
import { hopAt, needsToStart, type RecoveryCycle } from "./recovery-cycles.ts";

/** What the structure needs of a runbook. */
export type RunbookForTools = Pick<Runbook, "title" | "file" | "components">;

const liesOn: ReadonlySet<RelationType> = new Set(["home-on", "stored-on", "located-on", "mounts"]);
const isBroughtBack: ReadonlySet<ComponentKind> = new Set(["host", "service", "data-store", "network"]);

/**
 * Tools that lie on what they help to bring back: a runbook is for a script and for a server, and the script,
 * or something it cannot work without, has its files on that server. No relation of the graph says what a tool
 * is for; that a runbook names both does.
 */
export function toolCircles(graph: Graph, runbooks: readonly RunbookForTools[]): RecoveryCycle[] {
  const found: RecoveryCycle[] = [];
  const told = new Set<string>();
  for (const runbook of runbooks) {
    const nodes = runbook.components.flatMap((id) => graph.indexOf.get(id) ?? []);
    const servers = nodes.filter((node) => isBroughtBack.has(kindAt(graph, node)) && holdsFiles(graph, node));
    if (servers.length === 0) continue;
    for (const tool of nodes.filter((node) => kindAt(graph, node) === "script")) {
      const reached = reachedFrom(graph, tool);
      for (const server of servers) {
        const key = `${tool} ${server}`;
        const chain = told.has(key) ? undefined : chainOnto(graph, reached, server);
        if (!chain) continue;
        told.add(key);
        found.push(circleOf(graph, runbook, chain));
      }
    }
  }
  return found;
}

function kindAt(graph: Graph, node: number): ComponentKind {
  return graph.components[node]?.kind ?? "external";
}

function filesOn(graph: Graph, server: number): number[] {
  return [...edgesAt(graph.neededBy, server)].filter((edge) => {
    const type = graph.relations[edge]?.type;
    return type !== undefined && liesOn.has(type) && needsToStart(graph, edge);
  });
}

function holdsFiles(graph: Graph, server: number): boolean {
  return filesOn(graph, server).length > 0;
}

/** What a tool cannot work without, nearest first, each with the relation that leads to it (-1 for itself). */
function reachedFrom(graph: Graph, tool: number): ReadonlyMap<number, number> {
  const via = new Map<number, number>([[tool, -1]]);
  for (const node of via.keys()) {
    for (const edge of edgesAt(graph.needs, node)) {
      const next = graph.to[edge] ?? 0;
      if (!via.has(next) && needsToStart(graph, edge)) via.set(next, edge);
    }
  }
  return via;
}

/** The shortest chain from the tool to something that lies on the server, with that last step. */
function chainOnto(graph: Graph, reached: ReadonlyMap<number, number>, server: number) {
  const chains = filesOn(graph, server).flatMap((last) => {
    const holder = graph.from[last] ?? 0;
    if (!reached.has(holder)) return [];
    const chain = [last];
    for (let edge = reached.get(holder) ?? -1; edge >= 0; edge = reached.get(graph.from[edge] ?? 0) ?? -1) {
      chain.unshift(edge);
    }
    return [chain];
  });
  return chains.sort((a, b) => a.length - b.length)[0];
}

function circleOf(graph: Graph, { title, file }: RunbookForTools, chain: readonly number[]): RecoveryCycle {
  const tool = graph.components[graph.from[chain[0] ?? 0] ?? 0];
  const server = graph.components[graph.to[chain.at(-1) ?? 0] ?? 0];
  const hops = chain.flatMap((edge) => hopAt(graph, edge));
  const back = {
    ...{ from: server?.id ?? "", to: tool?.id ?? "", type: "runbook", words: "is looked after with" },
    evidence: [`${file}:1`],
  };
  return {
    ids: hops.map(({ from }) => from).concat(back.from),
    hops: [...hops, back],
    words: `${pathInWords(graph, chain)}: the runbook “${title}” is for both, and when ${server?.name} is down, ${tool?.name} does not work either.`,
  };
}
