import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { isOfLater } from "../evidence-age.ts";
import type { Finding } from "../rule.ts";

/** Files whose facts about tracking disagree with each other, or with a relation. */
export function* trackedTwoWays(context: AuditContext): Generator<Finding> {
  for (const component of context.workspace.components) {
    const claims = claimsOf(context, component);
    if (!claims) continue;
    yield {
      component: component.id,
      severity: "warning",
      message: `${claims.words}.`,
      remedy: "Look in the repository, keep what holds, and note its path there.",
      evidence: [...component.evidence, ...claims.evidence],
      detail: "tracked-two-ways",
    };
  }
}

function claimsOf(
  context: AuditContext,
  component: Component,
): { words: string; evidence: readonly string[] } | undefined {
  const ofFile = component.file?.tracked;
  const own = component.tracked;
  if (ofFile && own && ofFile !== own && ofFile !== "unknown" && own !== "unknown") {
    return { words: `The component says tracked: ${own} ≠ its file says tracked: ${ofFile}`, evidence: [] };
  }
  const stated = ofFile ?? own;
  for (const { type, to, evidence, strength } of context.needs(component.id)) {
    if (isOfLater(context, evidence)) continue;
    const name = context.componentOf(to)?.name ?? to;
    if (stated === "yes" && type === "generated-by" && strength === "hard") {
      return {
        words: `The facts say that a repository holds it ≠ a relation says that ${name} generates it`,
        evidence,
      };
    }
    if (stated === "no" && type === "source-in") {
      return {
        words: `The facts say that no repository holds it ≠ a relation says that its source is in ${name}`,
        evidence,
      };
    }
  }
  return undefined;
}
