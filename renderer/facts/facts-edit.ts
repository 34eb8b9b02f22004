import type {
  ComponentChanges,
  NewRelation,
  RelationChanges,
  RelationKey,
} from "../../core/editing/graph-edit.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Waiver } from "../../core/schema/waiver.ts";

/** A change of one file, as a form has it; a new relation or component may still lack what it needs. */
export type FactsEdit =
  | { readonly kind: "component"; readonly id: string; readonly changes: ComponentChanges }
  | { readonly kind: "add-component"; readonly component: Partial<Component> }
  | { readonly kind: "add-relation"; readonly relation: Partial<NewRelation> & Pick<NewRelation, "from"> }
  | { readonly kind: "edit-relation"; readonly key: RelationKey; readonly changes: RelationChanges }
  | { readonly kind: "remove-relation"; readonly key: RelationKey }
  /** Of a runbook: it is not about the component any more. */
  | { readonly kind: "detach"; readonly component: string }
  /** Of the waivers' file; an empty text is made into one. */
  | { readonly kind: "waive"; readonly waivers: readonly Waiver[] }
  | { readonly kind: "lift"; readonly flags: readonly Pick<Waiver, "component" | "rule">[] };
