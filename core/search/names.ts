import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";

/**
 * What a name is to its owner. `name` to `title` identify it; from `url` on they only describe it, so that
 * the files on a host do not tie with the host.
 */
export const nameFields = [
  "name",
  "alias",
  "path",
  "alert",
  "id",
  "title",
  "url",
  "value",
  "host",
  "role",
  "job",
  "resource",
] as const;
export type NameField = (typeof nameFields)[number];

/** One name as written, and what it is to its owner. */
export type OwnName = { readonly field: NameField; readonly text: string };

/** Whether a name of this field identifies its owner. */
export function identifies(field: NameField): boolean {
  return nameFields.indexOf(field) <= nameFields.indexOf("title");
}

/** Every name of a component, in a fixed order: an index entry is a position in this list. */
export function namesOfComponent(component: Component): OwnName[] {
  const { check, file } = component;
  return [
    { field: "name", text: component.name },
    ...listed("alias", component.aliases),
    ...given("path", file?.path, component.path, component.home),
    ...given("alert", check?.alert, check?.alertAsReceived, check?.alertAsShown, check?.successorAlert),
    { field: "id", text: component.id },
    ...given("url", component.url, check?.url),
    ...given("value", component.value, file?.valueOfInterest),
    ...given("host", file?.host, check?.host, check?.shinkenHost),
    ...given("role", component.puppetRole),
    ...given("job", component.upstartJob),
    ...given("resource", check?.puppetResource),
  ];
}

/** Every name of a runbook: title, id, the alerts it answers, its page on Wikitech. */
export function namesOfRunbook(runbook: Runbook): OwnName[] {
  return [
    { field: "title", text: runbook.title },
    ...listed("alert", runbook.alerts),
    { field: "id", text: runbook.id },
    ...given("title", runbook.wikitech),
  ];
}

function listed(field: NameField, texts: readonly string[] = []): OwnName[] {
  return texts.map((text) => ({ field, text }));
}

function given(field: NameField, ...texts: (string | null | undefined)[]): OwnName[] {
  return texts.flatMap((text) => (text ? [{ field, text }] : []));
}
