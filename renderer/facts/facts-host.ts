import { type EditFailure, EditRefusal, type EditResult } from "../../core/editing/edit-result.ts";
import {
  addRelation,
  type ComponentChanges,
  editComponent,
  editRelation,
  type NewRelation,
  type RelationChanges,
  type RelationKey,
  removeRelation,
} from "../../core/editing/graph-edit.ts";
import { type LineDiff, lineDiff } from "../../core/editing/line-diff.ts";
import { readYamlSource } from "../../core/editing/yaml-source.ts";
import type { Model } from "../../core/model.ts";
import { type Component, componentSchema } from "../../core/schema/component.ts";
import { type Relation, relationSchema } from "../../core/schema/relation.ts";

/** What a graph-data file says of one component, and the relations in it that start there. */
export type FactsInFile =
  | { readonly ok: true; readonly component: Component; readonly relations: readonly Relation[] }
  | EditFailure;

/** A change of one graph-data file, as a form has it; a new relation may still lack what it needs. */
export type FactsEdit =
  | { readonly kind: "component"; readonly id: string; readonly changes: ComponentChanges }
  | { readonly kind: "add-relation"; readonly relation: Partial<NewRelation> & Pick<NewRelation, "from"> }
  | { readonly kind: "edit-relation"; readonly key: RelationKey; readonly changes: RelationChanges }
  | { readonly kind: "remove-relation"; readonly key: RelationKey };

/** The text after an edit and the lines that differ, or why there is none. */
export type FactsPreview =
  | { readonly ok: true; readonly text: string; readonly diff: LineDiff }
  | EditFailure;

/** What the worker knows about editing the graph: YAML and schemas stay out of the page. */
export type FactsHost = {
  readonly factsInFile: (text: string, id: string) => FactsInFile;
  readonly previewFacts: (text: string, edit: FactsEdit) => FactsPreview;
};

/** @param current the model of the open workspace, which knows what a relation may lead to */
export function createFactsHost(current: () => Model): FactsHost {
  return {
    factsInFile,
    previewFacts(text, edit) {
      const result = edited(text, edit, current());
      return result.ok ? { ...result, diff: lineDiff(text, result.text, 2) } : result;
    },
  };
}

type Items = Readonly<Record<string, readonly unknown[] | undefined>>;

function factsInFile(text: string, id: string): FactsInFile {
  try {
    const { components = [], relations = [] } = (readYamlSource(text).value ?? {}) as Items;
    const component = valid(components, componentSchema).find((each) => each.id === id);
    if (!component) {
      return {
        ok: false,
        code: "not-found",
        message: `The file holds no component “${id}” that can be read.`,
      };
    }
    return {
      ok: true,
      component,
      relations: valid(relations, relationSchema).filter(({ from }) => from === id),
    };
  } catch (cause) {
    if (!(cause instanceof EditRefusal)) throw cause;
    return { ok: false, code: cause.code, message: cause.message };
  }
}

type Schema<T> = { readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false } };

function valid<T>(items: readonly unknown[], schema: Schema<T>): T[] {
  return items.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

function edited(text: string, edit: FactsEdit, { workspace }: Model): EditResult {
  switch (edit.kind) {
    case "component":
      return editComponent(text, edit.id, edit.changes);
    case "add-relation": {
      const { to } = edit.relation;
      if (to !== undefined && !workspace.components.some(({ id }) => id === to)) {
        const message = `there is no component “${to}”`;
        return {
          ok: false,
          code: "invalid",
          message: `“to”: ${message}.`,
          faults: [{ path: ["to"], message }],
        };
      }
      // The edit checks it against the schema and says what it lacks.
      return addRelation(text, edit.relation as NewRelation);
    }
    case "edit-relation":
      return editRelation(text, edit.key, edit.changes);
    case "remove-relation":
      return removeRelation(text, edit.key);
  }
}
