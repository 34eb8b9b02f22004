import type { BlindSpot } from "../../blind-spots/blind-spot.ts";
import { findBlindSpots } from "../../blind-spots/find-blind-spots.ts";
import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { listed, sentence } from "../listing.ts";
import type { Finding, Rule } from "../rule.ts";

/** Content, values and homes that nobody has read: flagged on what they are about; and blind spots written down by hand. */
export const blindSpot: Rule = {
  id: "blind-spot",
  rises: true,
  *check(context) {
    const byComponent = new Map<string, BlindSpot[]>();
    for (const spot of findBlindSpots(context.workspace))
      byComponent.set(spot.about, [...(byComponent.get(spot.about) ?? []), spot]);
    for (const component of context.workspace.components) {
      const spots = byComponent.get(component.id);
      if (component.kind === "blind-spot") yield writtenDown(context, component);
      else if (spots) yield findingOf(context, component, spots);
    }
  },
};

function writtenDown(context: AuditContext, { id, summary, evidence }: Component): Finding {
  const unread = context.workspace.sources.filter(({ looked }) => looked === "no");
  return {
    component: id,
    severity: "warning",
    message: `Not looked in: ${sentence(summary)}${where(unread.map(({ title }) => title))}`,
    remedy: remedyFor(unread[0]?.howToLook?.[0]),
    evidence,
  };
}

function findingOf(context: AuditContext, { id, evidence }: Component, spots: readonly BlindSpot[]): Finding {
  const words = spots.map(({ component }) => component.summary);
  return {
    component: id,
    severity: spots.some((spot) => misleads(context, spot)) ? "warning" : "info",
    message: words.join(" "),
    remedy: remedyFor(spots[0]?.howToLook[0]),
    evidence,
  };
}

/**
 * A value that decides something misleads whoever trusts the repositories, once something uses it. What is not
 * tracked has a flag of its own already, and a home is a place to look before a change, not something to mend.
 */
function misleads(context: AuditContext, { rule, about }: BlindSpot): boolean {
  if (rule === "unresolved-read" || rule === "home-not-captured") return false;
  return context.neededBy(about).some(({ type }) => type !== "concerns" && type !== "involved");
}

function where(titles: readonly string[]): string {
  return titles.length > 0 ? ` Not looked in: ${listed(titles, 1)}.` : "";
}

function remedyFor(howToLook: string | undefined): string {
  return howToLook
    ? `Look and record what is found with its date; the first command for it: “${howToLook}”.`
    : "Look there and record what is found with its date.";
}
