import type { Component } from "../../core/schema/component.ts";
import { checkFacts } from "./check-facts.ts";
import { type Fact, type FactRules, factsBy } from "./fact.ts";
import { fileRules, trackedWords } from "./file-facts.ts";

const tiers: Readonly<Record<string, string>> = {
  seed: "seed: at the centre of the outage",
  surrounding: "surrounding: one step away from the outage",
  context: "context",
};

const documentation: Readonly<Record<string, string>> = {
  documented: "documented on that day",
  partial: "partly documented on that day",
  undocumented: "undocumented on that day",
  unknown: "unknown: no page looked at mentions it",
};

/** Fields of a component in the order in which a person on call asks for them. */
const componentRules: FactRules<Component> = {
  id: "elsewhere",
  kind: "elsewhere",
  name: "elsewhere",
  summary: "elsewhere",
  aliases: "elsewhere",
  evidence: "elsewhere",
  file: "elsewhere",
  check: "elsewhere",
  owner: { label: "owner" },
  path: { label: "path", form: "code", notes: ["pathNote"] },
  pathNote: { label: "path" },
  tracked: { label: "tracked in git", words: trackedWords, notes: ["trackedNote"] },
  trackedNote: { label: "tracked in git" },
  value: { label: "value", form: "code" },
  observed: { label: "observed" },
  hardCoded: { label: "hard-coded values", form: "code" },
  home: { label: "home", form: "code" },
  url: { label: "address", form: "link" },
  ports: { label: "ports", form: "code" },
  region: { label: "region" },
  zone: { label: "zone" },
  scope: { label: "scope" },
  puppetRole: { label: "Puppet role", form: "code" },
  upstartJob: { label: "Upstart job", form: "code" },
  checkedByIcinga: {
    label: "checked by Icinga",
    words: (value) => (value ? "yes" : "no Icinga check probes it"),
  },
  start: { label: "start" },
  end: { label: "end" },
  removedAt: { label: "removed at", notes: ["removedNote"] },
  removedNote: { label: "removed" },
  finalState: { label: "state in the end" },
  documented: {
    label: "documentation",
    words: (value) => documentation[String(value)] ?? String(value),
    notes: ["documentedNote"],
  },
  documentedNote: { label: "documentation" },
  runbookUrl: { label: "runbook on the wiki", form: "link" },
  pageAsOf: { label: "page as of", isDate: true },
  namedInIncident: { label: "in the incident report", words: (value) => (value ? "named" : "not named") },
  tier: { label: "nearness to the outage", words: (value) => tiers[String(value)] ?? String(value) },
  note: { label: "note" },
  confidenceNote: { label: "how sure" },
  asOf: { label: "true as of", isDate: true, notes: ["asOfNote"] },
  asOfNote: { label: "true as of" },
};

/**
 * Everything a component says of itself, as lines in a fixed order. Id, kind, name, summary, aliases and the
 * component's own evidence have places of their own in the panel; nothing else is left out.
 */
export function factsOf(component: Component): readonly Fact[] {
  return [
    ...(component.file ? factsBy(component.file, fileRules, "file.") : []),
    ...(component.check ? checkFacts(component.check, component.asOf) : []),
    ...factsBy(component, componentRules),
  ];
}
