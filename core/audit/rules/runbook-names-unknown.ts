import { keptByBoth } from "../../kept-by.ts";
import type { KnownNames } from "../../runbook/known-names.ts";
import { type UnknownName, unknownNames } from "../../runbook/unknown-names.ts";
import type { Runbook } from "../../schema/runbook.ts";
import { listed } from "../listing.ts";
import type { Finding, Rule } from "../rule.ts";
import { leadComponent } from "../runbook-lead.ts";

/** Runbooks that name hosts, paths or addresses the graph does not hold. */
export const runbookNamesUnknown: Rule = {
  id: "runbook-names-unknown",
  rises: false,
  *check(context) {
    for (const runbook of context.workspace.runbooks) {
      const lead = leadComponent(context, runbook);
      if (!lead) continue;
      const unknown = unknownIn(context.knownNames(), runbook);
      if (unknown.length > 0) yield findingOf(runbook, lead.id, unknown);
    }
  },
};

const unknownIn = keptByBoth((known: KnownNames, { body }: Runbook) =>
  firstPlaces(unknownNames(body, known)),
);

function firstPlaces(unknown: readonly UnknownName[]): UnknownName[] {
  const told = new Set<string>();
  return unknown.filter(({ text }) => !told.has(text) && told.add(text));
}

function findingOf(runbook: Runbook, component: string, unknown: readonly UnknownName[]): Finding {
  const near = unknown.find(({ nearest }) => nearest !== undefined);
  const shown = unknown.slice(0, 5).map(({ text, start }) => ({ text, line: lineAt(runbook, start) }));
  const names = listed(
    unknown.map(({ text }, index) => (shown[index] ? `${text} (line ${shown[index].line})` : text)),
  );
  return {
    component,
    severity: near ? "warning" : "info",
    message: `The runbook “${runbook.title}” names ${names}, which the graph does not hold.`,
    remedy: near?.nearest
      ? `Correct ${near.text} (perhaps ${near.nearest.name} is meant), or add it to the graph.`
      : "Correct the name, or add it to the graph with its evidence.",
    evidence: shown.map(({ line }) => `${runbook.file}:${line}`),
  };
}

function lineAt({ body, bodyLine }: Runbook, offset: number): number {
  return bodyLine + body.slice(0, offset).split("\n").length - 1;
}
