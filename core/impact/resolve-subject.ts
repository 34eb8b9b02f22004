import type { Model } from "../model.ts";
import type { Component } from "../schema/component.ts";

/** Positions of components by the names they bear, folded, from the strongest kind of name to the weakest. */
type NameTables = readonly ReadonlyMap<string, readonly number[]>[];

const tablesByGraph = new WeakMap<Model["graph"], NameTables>();

/**
 * Positions of the components that a text names: by id, else by name, else by another name (alias, path, alert
 * text, address). Letter case does not matter. What names nothing as it stands is read as a DNS name with its
 * last dot, as a URL, as a host with a port, each for its host. Empty where the graph has nothing of that name.
 */
export function resolveSubject({ graph }: Pick<Model, "graph">, text: string): readonly number[] {
  const exact = graph.indexOf.get(text);
  if (exact !== undefined) return [exact];
  const tables = tablesOf(graph);
  for (const reading of readingsOf(text)) {
    for (const table of tables) {
      const found = table.get(reading.toLowerCase());
      if (found) return found;
    }
  }
  return [];
}

const quotes = /^[`'"“”‘’«»<(]+|[`'"“”‘’«»>),;]+$/g;

/** The text itself, then what it may stand for. */
function readingsOf(text: string): readonly string[] {
  const bare = text.replaceAll(quotes, "");
  const host = hostOfUrl(bare) ?? hostBeforePort(bare);
  const readings = [text, bare, ...(host === undefined ? [] : [host])];
  return [...readings, ...readings.map((reading) => reading.replace(/\.$/, ""))].filter(
    (reading) => reading !== "",
  );
}

function hostOfUrl(text: string): string | undefined {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(text)?.[1];
  if (authority === undefined) return undefined;
  return hostBeforePort(authority) ?? authority;
}

function hostBeforePort(text: string): string | undefined {
  return /^\[?([^[\]/\s]+?)\]?:\d{1,5}$/.exec(text)?.[1];
}

function tablesOf(graph: Model["graph"]): NameTables {
  const known = tablesByGraph.get(graph);
  if (known) return known;
  const tables = [idsOf, namesOf, otherNamesOf].map((read) => tableOf(graph.components, read));
  tablesByGraph.set(graph, tables);
  return tables;
}

function tableOf(
  components: readonly Component[],
  read: (component: Component) => readonly (string | null | undefined)[],
): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, number[]>();
  components.forEach((component, node) => {
    for (const name of new Set(read(component).map((text) => text?.toLowerCase()))) {
      if (!name) continue;
      const holders = table.get(name);
      if (holders) holders.push(node);
      else table.set(name, [node]);
    }
  });
  return table;
}

function idsOf({ id }: Component): readonly string[] {
  return [id];
}

function namesOf({ name }: Component): readonly string[] {
  return [name];
}

function otherNamesOf({ aliases = [], path, home, url, file, check }: Component) {
  return [
    ...aliases,
    ...[path, home, url, file?.path],
    ...[check?.alert, check?.alertAsReceived, check?.alertAsShown, check?.url],
  ];
}
