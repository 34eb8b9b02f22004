import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { listed, sentence } from "../listing.ts";
import type { Finding, Rule } from "../rule.ts";

/** Values that decide something and stand where nobody has looked. */
export const blindSpot: Rule = {
  id: "blind-spot",
  rises: true,
  *check(context) {
    for (const component of context.workspace.components) {
      const words = blindnessOf(component);
      if (words !== undefined) yield findingOf(context, component, words);
    }
  },
};

function blindnessOf({ kind, file, tracked, value, observed, summary }: Component): string | undefined {
  if (kind === "blind-spot") return `Not looked in: ${sentence(summary)}`;
  if (file?.valueOutsideGit) return `The file is in git, its decisive value is not${note(file.trackedNote)}.`;
  if (kind !== "hiera-key" || tracked !== "no") return undefined;
  const known = value ? ` What is known of it: “${value}”${note(observed)}.` : " Its value is not known.";
  return `The value of this key stands outside git.${known}`;
}

function note(text: string | undefined): string {
  return text ? ` (${text})` : "";
}

function findingOf(context: AuditContext, component: Component, words: string): Finding {
  const holds = component.kind === "blind-spot" ? undefined : "hiera-values";
  const unread = context.workspace.sources.filter(
    ({ looked, couldHold }) => looked === "no" && (holds === undefined || couldHold.includes(holds)),
  );
  const users = context
    .neededBy(component.id)
    .filter(({ type }) => type !== "concerns" && type !== "involved");
  const titles = unread.map(({ title }) => title);
  const where = titles.length > 0 ? ` Not looked in: ${listed(titles, 1)}.` : "";
  return {
    component: component.id,
    // What nothing reads cannot mislead anybody yet.
    severity: users.length > 0 || component.kind === "blind-spot" ? "warning" : "info",
    message: words + where,
    remedy: remedyFor(unread[0]?.howToLook?.[0]),
    evidence: component.evidence,
  };
}

function remedyFor(howToLook: string | undefined): string {
  return howToLook
    ? `Look and record the value with its date; the first place: ${howToLook}`
    : "Look there and record the value with its date.";
}
