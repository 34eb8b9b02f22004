import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { type HostName, hostNames } from "../host-names.ts";
import { listed } from "../listing.ts";
import { isUse } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Machines that go by a public and an internal name, and components that use both for one machine. */
export const mixedNames: Rule = {
  id: "mixed-names",
  rises: false,
  *check(context) {
    for (const [id, names] of hostNames(context)) {
      const machine = context.componentOf(id);
      const internal = names.filter(({ scope }) => scope === "internal");
      const outside = names.filter(({ scope }) => scope === "public");
      if (!machine || internal.length === 0 || outside.length === 0) continue;
      yield findingOf(context, machine, outside, internal);
      yield* usersOfBoth(context, machine, outside, internal);
    }
  },
};

function findingOf(
  context: AuditContext,
  machine: Component,
  outside: readonly HostName[],
  internal: readonly HostName[],
): Finding {
  const users = usersThrough(context, outside);
  const certificate = certificateWords(context, machine);
  return {
    component: machine.id,
    severity: users.length > 0 ? "warning" : "info",
    message: [
      `It goes by ${named(outside)} and by ${named(internal)}.`,
      users.length > 0 ? `The public name is used by ${listed(users.map(({ name }) => name))}.` : "",
      certificate,
    ]
      .filter((part) => part !== "")
      .join(" "),
    remedy:
      "Use the internal name inside and the public one outside, and check the certificate before changing either.",
    evidence: [...outside, ...internal].flatMap(({ holder, chain }) => [
      ...holder.evidence.slice(0, 1),
      ...chain.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ]),
  };
}

function named(names: readonly HostName[]): string {
  return listed([...new Set(names.map(({ name }) => name))]);
}

function* usersOfBoth(
  context: AuditContext,
  machine: Component,
  outside: readonly HostName[],
  internal: readonly HostName[],
): Generator<Finding> {
  const inside = new Set(usersThrough(context, internal).map(({ id }) => id));
  for (const { id, evidence } of usersThrough(context, outside)) {
    if (!inside.has(id) || id === machine.id) continue;
    yield {
      component: id,
      severity: "warning",
      message: `It refers to ${machine.name} both as ${named(outside)} and as ${named(internal)}.`,
      remedy: "Settle on the name whose certificate and resolution fit where it runs.",
      evidence,
    };
  }
}

/** Components that use one of the names; the machine's own names are used without saying which. */
function usersThrough(context: AuditContext, names: readonly HostName[]): Component[] {
  const holders = new Set(names.filter(({ chain }) => chain.length > 0).map(({ holder }) => holder.id));
  const users = new Set(
    [...holders].flatMap((id) =>
      context
        .neededBy(id)
        .filter(isUse)
        .map(({ from }) => from),
    ),
  );
  return [...users].flatMap((id) => context.componentOf(id) ?? []);
}

/** "The certificate star.example covers only *.example." for what runs on the machine and presents one. */
function certificateWords(context: AuditContext, machine: Component): string {
  for (const { from, type } of context.neededBy(machine.id)) {
    if (type !== "runs-on") continue;
    for (const presented of context.needs(from).filter((relation) => relation.type === "presents")) {
      const scope = context.needs(presented.to).find((relation) => relation.type === "valid-only-for");
      const certificate = context.componentOf(presented.to);
      const covered = scope && context.componentOf(scope.to);
      if (certificate && covered) return `${certificate.name} covers only ${covered.name}.`;
    }
  }
  return "";
}
