import type { Component } from "../schema/component.ts";

/** One text of a component, and what it is. */
export type FactText = { readonly label: string; readonly text: string };

/** Fields that say what a component is or when, not what it knows of others. */
const silent: ReadonlySet<string> = new Set([
  "id",
  "kind",
  "tier",
  "asOf",
  "documented",
  "tracked",
  "immutable",
  "evidence",
  "immutableEvidence",
  "mode",
  "start",
  "end",
  "pageAsOf",
]);

/** Fields whose name in the file is not a word that reads well. */
const labels: Readonly<Record<string, string>> = {
  aliases: "other name",
  hardCoded: "value written in by hand",
  path: "path",
  alert: "alert text",
  alertAsReceived: "alert text",
  alertAsShown: "alert text",
  successorAlert: "later alert text",
  host: "place",
  url: "address",
  notesUrl: "notes link",
  valueOfInterest: "value",
  puppetRole: "Puppet role",
  puppetResource: "Puppet resource",
};

/** Every text recorded about a component in which it could name another, in the order of its fields. */
export function factTextsOf(component: Component): FactText[] {
  const texts: FactText[] = [];
  for (const [field, value] of Object.entries(component)) collect(field, value, texts);
  return texts;
}

function collect(field: string, value: unknown, texts: FactText[]): void {
  if (silent.has(field)) return;
  if (typeof value === "string") texts.push({ label: labels[field] ?? inWords(field), text: value });
  else if (Array.isArray(value)) for (const item of value) collect(field, item, texts);
  else if (typeof value === "object" && value !== null)
    for (const [inner, item] of Object.entries(value)) collect(inner, item, texts);
}

/** `trackedNote` reads "tracked note". */
function inWords(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
