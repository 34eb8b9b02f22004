import type { Component } from "../../core/schema/component.ts";
import type { FactField } from "./fact-field.ts";

type State<K extends "tracked" | "documented"> = NonNullable<Component[K]>;
type Frozen = NonNullable<Component["file"]>["immutable"];

/** How each state of tracking is offered. */
export const tracked: Readonly<Record<State<"tracked">, string>> = {
  yes: "yes: a repository holds it",
  partly: "partly: the repository could not repair it",
  no: "no: no repository looked in holds it",
  unknown: "unknown",
};

/** How each state of documentation is offered. */
export const documented: Readonly<Record<State<"documented">, string>> = {
  documented: "documented",
  partial: "partly documented",
  undocumented: "undocumented",
  unknown: "unknown: no page looked at mentions it",
};

/** How each state of the immutable flag is offered. */
export const immutable: Readonly<Record<Frozen, string>> = {
  yes: "yes: chattr +i is set",
  no: "no: somebody has looked, and it is not set",
  unknown: "unknown: nobody has looked",
};

const head: readonly FactField[] = [
  { path: "name", label: "Name", form: { kind: "line", mono: true }, required: true },
  { path: "owner", label: "Owner", form: { kind: "line" } },
  { path: "summary", label: "Summary", form: { kind: "text" }, required: true },
  {
    ...{ path: "aliases", label: "Other names", form: { kind: "lines" } },
    hint: "One a line: hosts, addresses, paths, alert texts, keys.",
  },
  { path: "documented", label: "Documented", form: { kind: "choice", choices: documented, open: true } },
  { path: "documentedNote", label: "Note on documentation", form: { kind: "line" } },
];

const bare: readonly FactField[] = [
  { path: "tracked", label: "Tracked in git", form: { kind: "choice", choices: tracked, open: true } },
  { path: "trackedNote", label: "Note on tracking", form: { kind: "line" } },
];

const file: readonly FactField[] = [
  { path: "file.owner", label: "File owner", form: { kind: "line", mono: true } },
  { path: "file.mode", label: "File mode", form: { kind: "line", mono: true } },
  { path: "file.tracked", label: "Tracked in git", form: { kind: "choice", choices: tracked } },
  { path: "file.trackedNote", label: "Note on tracking", form: { kind: "line" } },
  { path: "file.immutable", label: "Immutable", form: { kind: "choice", choices: immutable } },
  {
    ...{ path: "file.immutableReason", label: "Reason for the flag", form: { kind: "line" } },
    hint: "The code or decision that sets it.",
  },
  { path: "file.immutableEvidence", label: "Evidence of the flag", form: { kind: "evidence" } },
];

const check: readonly FactField[] = [
  {
    ...{ path: "check.alert", label: "Alert", form: { kind: "line", mono: true }, required: true },
    hint: "Its exact text, letter for letter: it is what a pasted alert is matched with.",
  },
  { path: "check.url", label: "Probed address", form: { kind: "address" } },
  { path: "check.notesUrl", label: "Link shown with the alert", form: { kind: "address" } },
];

const tail: readonly FactField[] = [
  {
    ...{ path: "asOf", label: "True as of", form: { kind: "line", mono: true }, required: true },
    hint: "YYYY, YYYY-MM, YYYY-MM-DD or unknown.",
  },
  {
    ...{ path: "evidence", label: "Evidence", form: { kind: "evidence" }, required: true },
    hint: "Where it was seen, as source:locator. Add where you saw what you change.",
  },
];

/** Fields of the form for a component, in their order: which ones depends on whether it is a file or a check. */
export function componentFields(component: Component): readonly FactField[] {
  return [...head, ...(component.file ? file : bare), ...(component.check ? check : []), ...tail];
}
