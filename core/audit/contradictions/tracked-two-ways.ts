import type { Component } from "../../schema/component.ts";
import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import { isOfLater } from "../evidence-age.ts";
import type { Claim } from "../flag.ts";
import type { Disagreement } from "./disagreement.ts";

/** Files whose facts about tracking disagree with each other, or with a relation. */
export function* trackedTwoWays(context: AuditContext): Generator<Disagreement> {
  for (const component of context.workspace.components) {
    const claims = claimsOf(context, component);
    if (!claims) continue;
    yield {
      component: component.id,
      severity: "warning",
      claims,
      remedy: "Look in the repository, keep what holds, and note its path there.",
      detail: "tracked-two-ways",
    };
  }
}

function claimsOf(context: AuditContext, component: Component): Claim[] | undefined {
  const ofFile = component.file?.tracked;
  const own = component.tracked;
  const claimed = (words: string) => claimOf(context, words, component.evidence, component.asOf);
  if (ofFile && own && ofFile !== own && ofFile !== "unknown" && own !== "unknown") {
    return [claimed(`The component says tracked: ${own}`), claimed(`its file says tracked: ${ofFile}`)];
  }
  const stated = ofFile ?? own;
  for (const { type, to, evidence, strength, asOf } of context.needs(component.id)) {
    if (isOfLater(context, evidence)) continue;
    const name = context.componentOf(to)?.name ?? to;
    const related = (words: string) => claimOf(context, `a relation says that ${words}`, evidence, asOf);
    if (stated === "yes" && type === "generated-by" && strength === "hard") {
      return [claimed("The facts say that a repository holds it"), related(`${name} generates it`)];
    }
    if (stated === "no" && type === "source-in") {
      return [claimed("The facts say that no repository holds it"), related(`its source is in ${name}`)];
    }
  }
  return undefined;
}
