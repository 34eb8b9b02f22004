import { type EditFailure, EditRefusal } from "../../core/editing/edit-result.ts";
import { type Mentions, mentionsOf } from "../../core/editing/graph-mentions.ts";
import { type LineDiff, lineDiff } from "../../core/editing/line-diff.ts";
import { readYamlSource } from "../../core/editing/yaml-source.ts";
import type { Model } from "../../core/model.ts";
import { type Component, componentSchema } from "../../core/schema/component.ts";
import { type Relation, relationSchema } from "../../core/schema/relation.ts";
import { editedText } from "./edited-text.ts";
import type { FactsEdit } from "./facts-edit.ts";
import { previewRemoval, type Removal, type RemovalPreview } from "./preview-removal.ts";

/** What a graph-data file says of one component, and the relations in it that start there. */
export type FactsInFile =
  | { readonly ok: true; readonly component: Component; readonly relations: readonly Relation[] }
  | EditFailure;

/** The text after an edit and the lines that differ, or why there is none. */
export type FactsPreview =
  | { readonly ok: true; readonly text: string; readonly diff: LineDiff }
  | EditFailure;

/** What the worker knows about editing the graph: YAML and schemas stay out of the page. */
export type FactsHost = {
  readonly factsInFile: (text: string, id: string) => FactsInFile;
  readonly previewFacts: (text: string, edit: FactsEdit) => FactsPreview;
  /** Paths of the files that hold components, in order. */
  readonly graphFiles: () => readonly string[];
  readonly mentions: (id: string) => Mentions;
  readonly previewRemoval: (removal: Removal) => RemovalPreview;
};

/** @param current the model of the open workspace, which knows what a relation may lead to */
export function createFactsHost(current: () => Model): FactsHost {
  return {
    factsInFile,
    previewFacts(text, edit) {
      const result = editedText(text, edit, current());
      return result.ok ? { ...result, diff: lineDiff(text, result.text, 2) } : result;
    },
    graphFiles: () => [...new Set(Object.values(current().workspace.places).map(({ file }) => file))].sort(),
    mentions: (id) => mentionsOf(current().workspace, id),
    previewRemoval: (removal) => previewRemoval(removal, mentionsOf(current().workspace, removal.id)),
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
