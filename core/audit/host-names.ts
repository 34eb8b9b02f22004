import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { AuditContext } from "./context.ts";
import { type NameScope, nameScope } from "./name-scope.ts";

/** A name by which a machine is reached, and the component that holds it: the machine itself or a DNS name. */
export type HostName = {
  readonly name: string;
  readonly scope: NameScope;
  readonly holder: Component;
  /** Relations over which the name leads to the machine; none for its own names. */
  readonly chain: readonly Relation[];
};

/** From a name to the thing behind it there are at most so many steps: name, address, machine. */
const deepestChain = 3;

/** Public and internal names of every machine or service that a DNS name leads to, by its id. */
export function hostNames(context: AuditContext): ReadonlyMap<string, readonly HostName[]> {
  const byTarget = new Map<string, HostName[]>();
  for (const holder of context.workspace.components) {
    if (holder.kind !== "dns-name") continue;
    for (const { target, chain } of targetsOf(context, holder.id, [])) {
      const names = byTarget.get(target.id) ?? ownNames(target);
      byTarget.set(target.id, names);
      names.push(...namesOf(holder).map((named) => ({ ...named, holder, chain })));
    }
  }
  return byTarget;
}

function ownNames(component: Component): HostName[] {
  return namesOf(component).map((named) => ({ ...named, holder: component, chain: [] }));
}

function namesOf({ name, aliases }: Component): { name: string; scope: NameScope }[] {
  return [name, ...(aliases ?? [])].flatMap((text) => {
    const scope = nameScope(text);
    return scope ? [{ name: text, scope }] : [];
  });
}

function* targetsOf(
  context: AuditContext,
  id: string,
  chain: readonly Relation[],
): Generator<{ target: Component; chain: readonly Relation[] }> {
  for (const relation of context.needs(id)) {
    if (relation.type !== "resolves-to" && relation.type !== "attached-to") continue;
    const target = context.componentOf(relation.to);
    if (!target) continue;
    const longer = [...chain, relation];
    if (target.kind !== "dns-name" && target.kind !== "address") yield { target, chain: longer };
    else if (longer.length < deepestChain) yield* targetsOf(context, target.id, longer);
  }
}
