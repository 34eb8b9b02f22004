import { componentKinds } from "../../core/schema/component-kinds.ts";
import { kinds } from "../../core/view/kinds.ts";
import { documented, immutable, tracked } from "./component-fields.ts";
import type { FactField } from "./fact-field.ts";

const kindWords = Object.fromEntries(componentKinds.map((kind) => [kind, kinds[kind].label]));

const head: readonly FactField[] = [
  {
    ...{ path: "id", label: "Id", form: { kind: "line", mono: true }, required: true },
    hint: "What relations, runbooks and waivers name it by. It stays as it is for good.",
  },
  { path: "kind", label: "Kind", form: { kind: "choice", choices: kindWords, open: true }, required: true },
  { path: "name", label: "Name", form: { kind: "line", mono: true }, required: true },
  { path: "owner", label: "Owner", form: { kind: "line" } },
  { path: "summary", label: "Summary", form: { kind: "text" }, required: true },
  {
    ...{ path: "aliases", label: "Other names", form: { kind: "lines" } },
    hint: "One a line: hosts, addresses, paths, alert texts, keys.",
  },
  { path: "documented", label: "Documented", form: { kind: "choice", choices: documented, open: true } },
];

const file: readonly FactField[] = [
  { path: "file.path", label: "Path of the file", form: { kind: "line", mono: true }, required: true },
  {
    ...{ path: "file.host", label: "Where the file is", form: { kind: "line" }, required: true },
    hint: "A host, a group of hosts or a share, in words.",
  },
  { path: "file.tracked", label: "Tracked in git", form: { kind: "choice", choices: tracked } },
  { path: "file.immutable", label: "Immutable", form: { kind: "choice", choices: immutable } },
];

const check: readonly FactField[] = [
  { path: "check.system", label: "Monitoring system", form: { kind: "line" }, required: true },
  {
    ...{ path: "check.alert", label: "Alert", form: { kind: "line", mono: true }, required: true },
    hint: "Its exact text, letter for letter: it is what a pasted alert is matched with.",
  },
];

const tail: readonly FactField[] = [
  {
    ...{ path: "asOf", label: "True as of", form: { kind: "line", mono: true }, required: true },
    hint: "YYYY, YYYY-MM, YYYY-MM-DD or unknown.",
  },
  {
    ...{ path: "evidence", label: "Evidence", form: { kind: "evidence" }, required: true },
    hint: "Where it was seen, as source:locator. Without it the component cannot be written.",
  },
];

/** Fields of a component that is not there yet; a file and a check are asked for what they cannot be without. */
export function newComponentFields(kind: string | null | undefined): readonly FactField[] {
  return [...head, ...(kind === "config-file" ? file : []), ...(kind === "check" ? check : []), ...tail];
}

/** What is meant in a new component before anything is said; nobody has looked at a new file yet. */
export function newComponentBase(kind: string | null | undefined, asOf: string) {
  const facts = { file: { tracked: "unknown", immutable: "unknown" } };
  return { asOf, ...(kind === "config-file" ? facts : {}) };
}
