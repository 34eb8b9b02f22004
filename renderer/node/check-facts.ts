import type { Component } from "../../core/schema/component.ts";
import { type Fact, type FactRules, factsBy } from "./fact.ts";

type Check = NonNullable<Component["check"]>;

const rules: FactRules<Check> = {
  alert: { label: "alert text", form: "code", notes: ["alertNote"] },
  alertAsReceived: { label: "alert as received", form: "code" },
  alertAsShown: { label: "alert as shown", form: "code" },
  alertNote: { label: "alert text" },
  system: { label: "monitoring system" },
  host: { label: "host of the alert" },
  shinkenHost: { label: "host in Shinken" },
  url: {
    label: "probed address",
    form: "link",
    words: (value) => (value === null ? "none in the sources" : String(value)),
  },
  command: { label: "check command", form: "code" },
  query: { label: "query", form: "code" },
  intervalMinutes: { label: "interval", words: (value) => `${value} min` },
  pages: { label: "pages", words: (value) => (value ? "yes: it wakes somebody" : "no") },
  contactGroups: { label: "contact groups" },
  notesUrl: "elsewhere",
  laterNotesUrls: "elsewhere",
  puppetResource: { label: "Puppet resource", form: "code" },
  inNewestPuppet: { label: "in the newest Puppet" },
  successorAlert: { label: "successor alert" },
  successorRunbook: { label: "successor's runbook", form: "link" },
};

/** Lines of a check. What its notes link said is dated: that is where runbooks went missing. */
export function checkFacts(check: Check, asOf: string): readonly Fact[] {
  const notes =
    check.notesUrl === undefined
      ? []
      : [notesLink("check.notesUrl", `notes link at ${asOf}`, check.notesUrl)];
  const later = Object.entries(check.laterNotesUrls ?? {}).map(([when, url]) =>
    notesLink(
      `check.laterNotesUrls.${when}`,
      when === "latest" ? "newest notes link" : `notes link at ${when}`,
      url,
    ),
  );
  return [...factsBy(check, rules, "check."), ...notes, ...later];
}

function notesLink(field: string, label: string, url: string | null): Fact {
  const common = { fields: [field], label, notes: [], evidence: [] };
  return url === null
    ? { ...common, form: "words", values: ["none"] }
    : { ...common, form: "link", values: [url] };
}
