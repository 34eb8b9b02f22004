import type { Relation } from "../../core/schema/relation.ts";
import { relationTypes } from "../../core/schema/relation-types.ts";
import type { FactField } from "./fact-field.ts";

const strengths: Readonly<Record<Relation["strength"], string>> = {
  hard: "hard: does not work without it",
  soft: "soft: partial, conditional or redundant",
};

const confidences: Readonly<Record<Relation["confidence"], string>> = {
  seen: "seen: in code or a capture",
  stated: "stated: in a document",
  derived: "derived: from names or structure",
  inferred: "inferred: a guess",
};

const types = Object.fromEntries(
  Object.entries(relationTypes).map(([type, { words, meaning }]) => [type, `${words} (${meaning})`]),
);

const ends: readonly FactField[] = [
  {
    ...{ path: "type", label: "How they are related", required: true },
    form: { kind: "choice", choices: types, open: true },
  },
  { path: "to", label: "Component it needs or points at", form: { kind: "component" }, required: true },
];

/** What can be said of a relation beside its ends. */
export const relationFields: readonly FactField[] = [
  { path: "strength", label: "Strength", form: { kind: "choice", choices: strengths } },
  {
    ...{ path: "redundancy", label: "Redundancy", form: { kind: "line", mono: true } },
    hint: "How many members are needed: 2-of-3.",
  },
  { path: "confidence", label: "How sure", form: { kind: "choice", choices: confidences } },
  { path: "confidenceNote", label: "Note on how sure", form: { kind: "line" } },
  { path: "note", label: "Note", form: { kind: "text" } },
  { path: "asOf", label: "Date of the page it rests on", form: { kind: "line", mono: true } },
  {
    ...{ path: "evidence", label: "Evidence", form: { kind: "evidence" }, required: true },
    hint: "Where it was seen, as source:locator.",
  },
];

/** A new relation also has ends to name. */
export const newRelationFields: readonly FactField[] = [...ends, ...relationFields];

/** Instead of changing a relation it can be taken out. */
export const removalField: FactField = {
  ...{ path: "remove", label: "Take this relation out of the graph", form: { kind: "tick" } },
};
