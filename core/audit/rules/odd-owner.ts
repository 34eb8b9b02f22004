import type { Component } from "../../schema/component.ts";
import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { Relation } from "../../schema/relation.ts";
import { effectOf } from "../../schema/relation-types.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import { isUse } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Kinds of which the platform is made; what tools do among themselves is their own affair. */
const platform: ReadonlySet<ComponentKind> = new Set(["service", "script", "check", "endpoint"]);

/** Parts of the platform that rest on something a tool account owns, or on the tool itself. */
export const oddOwner: Rule = {
  id: "odd-owner",
  rises: false,
  *check(context) {
    for (const component of context.workspace.components) {
      const owner = toolOwner(context, component);
      const users = owner === undefined ? [] : platformUses(context, component);
      if (owner !== undefined && users.length > 0) yield findingOf(context, component, owner, users);
    }
  },
};

/** The tool account that owns a file, or that the component is; undefined for everything else. */
function toolOwner(context: AuditContext, component: Component): string | undefined {
  if (component.kind === "account") return isTool(component.name) ? component.name : undefined;
  if (!component.file) return undefined;
  const stated = component.file.owner ?? component.owner;
  if (stated !== undefined && isTool(stated)) return stated;
  const owner = context.needs(component.id).find(({ type }) => type === "owned-by")?.to;
  const account = owner === undefined ? undefined : context.componentOf(owner);
  return account?.kind === "account" ? account.name : undefined;
}

function isTool(name: string): boolean {
  return name.startsWith("tools.");
}

/** A test of a tool is meant to fail with the tool; a test that reads a tool's file rests on it. */
function platformUses(context: AuditContext, { id, kind }: Component): Relation[] {
  return context.neededBy(id).filter((relation) => {
    const user = context.componentOf(relation.from);
    if (!user || !platform.has(user.kind) || isTool(user.owner ?? "")) return false;
    return kind === "account" ? effectOf(relation.type) === "breaks" : isUse(relation);
  });
}

function findingOf(
  context: AuditContext,
  { id, kind, evidence }: Component,
  owner: string,
  uses: Relation[],
): Finding {
  const users = listed([...new Set(uses.flatMap(({ from }) => context.componentOf(from)?.name ?? []))]);
  const hard = uses.some(({ strength }) => strength === "hard");
  return {
    component: id,
    severity: hard ? "warning" : "info",
    message:
      kind === "account"
        ? `Infrastructure rests on the tool account ${owner}: ${users}.`
        : `Infrastructure reads a file owned by the tool account ${owner}: ${users}.`,
    remedy:
      kind === "account"
        ? "Give the service an account of its own, or note on the tool's page what rests on it."
        : "Move the file to an account of the platform, or note on the tool's page what reads it.",
    evidence: [...evidence, ...uses.flatMap((relation) => relation.evidence)],
  };
}
