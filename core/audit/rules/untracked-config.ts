import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import { usersOf, writersOf } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Configuration files whose content no repository holds, wholly or in part. `unknown` is not flagged as no. */
export const untrackedConfig: Rule = {
  id: "untracked-config",
  rises: true,
  *check(context) {
    for (const component of context.workspace.components) {
      const tracked = component.file?.tracked;
      if (tracked === "no" || tracked === "partly") yield findingOf(context, component, tracked);
    }
  },
};

function findingOf(context: AuditContext, component: Component, tracked: "no" | "partly"): Finding {
  const sources = context.needs(component.id).filter(({ type }) => type === "generated-from");
  const origins = [
    ...writersOf(context, component.id),
    ...sources.flatMap(({ to }) => context.componentOf(to) ?? []),
  ].map(({ name }) => name);
  return {
    component: component.id,
    // What a known program makes can be made again; what a hand made is lost with the file.
    severity: tracked === "no" && origins.length === 0 ? "warning" : "info",
    message: messageOf(context, component, tracked, origins),
    remedy: remedyOf(tracked, origins),
    evidence: component.evidence,
    detail: tracked === "no" ? "untracked" : "partly-tracked",
  };
}

function messageOf(
  context: AuditContext,
  { id, file }: Component,
  tracked: "no" | "partly",
  origins: string[],
): string {
  const readers = usersOf(context, id).map(({ name }) => name);
  const note = file?.trackedNote ? ` (${file.trackedNote})` : "";
  return [
    tracked === "no"
      ? `No repository holds this file${note}.`
      : `Repositories hold this file only in part${note}.`,
    origins.length > 0 ? `It is made by ${listed(origins)}.` : "No program is known to make it.",
    readers.length > 0 ? `Used by ${listed(readers)}.` : "No component is known to read it.",
  ].join(" ");
}

function remedyOf(tracked: "no" | "partly", origins: readonly string[]): string {
  if (origins.length > 0)
    return `Note in a runbook how ${listed(origins)} makes it again, and what that needs.`;
  return tracked === "no"
    ? "Put it under Puppet, or write down how it was made and where a copy is kept."
    : "Put its content under Puppet as well, or write down where a copy is kept.";
}
