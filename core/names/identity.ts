import { resolveSubject } from "../impact/resolve-subject.ts";
import type { Model } from "../model.ts";
import { nearestComponents } from "../operations/nearest-components.ts";
import { answersOf } from "./answers.ts";
import { certificatesBehind } from "./certificates.ts";
import { cleanSubject } from "./clean-subject.ts";
import type { Identity } from "./identity-schema.ts";
import { asItLooks } from "./lookalikes.ts";
import { isHostName, namesOf, scopeOf } from "./name-shape.ts";
import { type Same, sameThing } from "./same-thing.ts";

/**
 * The name card: everything that is the same thing as a name, address or component, what answers for it inside
 * and outside, and which of its names the certificates served there cover. A name that nothing bears gets an
 * empty card with the nearest components. Never throws.
 */
export function identityOf(model: Model, name: string): Identity {
  const { graph } = model;
  const { text, remarks } = cleanSubject(name);
  const starts = text === "" ? [] : resolveSubject(model, text);
  const same = sameThing(graph, starts);
  const names = namesAmong(model, same);
  const nodes = same.map(({ node }) => node);
  return {
    asked: text,
    resolvedTo: starts.flatMap((node) => graph.components[node]?.id ?? []),
    names,
    answers: nodes.flatMap((node) => answersOf(graph, node)),
    certificates: [...certificatesBehind(graph, nodes, hostNamesIn(names))],
    remarks: [...remarks, ...(text === "" ? ["No name was given."] : [])],
    nearest: starts.length > 0 || text === "" ? [] : nearestComponents(model, asItLooks(text)),
  };
}

/** Each name once, at the component that is called so before those that have it as an alias. */
export function namesAmong({ graph }: Pick<Model, "graph">, same: readonly Same[]): Identity["names"] {
  const owners = new Map<string, number>();
  for (const { node } of same) {
    const key = graph.components[node]?.name.toLowerCase() ?? "";
    if (!owners.has(key)) owners.set(key, node);
  }
  const said = new Set<string>();
  return same.flatMap(({ node, because, evidence }) => {
    const component = graph.components[node];
    if (!component) return [];
    return namesOf(component).flatMap((name) => {
      const key = name.toLowerCase();
      if (said.has(key) || (owners.get(key) ?? node) !== node) return [];
      said.add(key);
      const own = name === component.name;
      return {
        name,
        scope: scopeOf(component, name),
        component: component.id,
        because: own ? because : `Recorded as another name of ${component.name}.`,
        evidence: [...(own ? evidence : component.evidence)],
      };
    });
  });
}

/** Names that a client could verify a certificate for. */
export function hostNamesIn(names: Identity["names"]): readonly string[] {
  return names.filter(({ name, scope }) => scope !== "hiera-key" && isHostName(name)).map(({ name }) => name);
}
