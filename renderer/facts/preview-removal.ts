import type { EditResult } from "../../core/editing/edit-result.ts";
import { detachComponent } from "../../core/editing/front-matter-edit.ts";
import { removeComponent, removeRelationsOf } from "../../core/editing/graph-edit.ts";
import type { Mentions } from "../../core/editing/graph-mentions.ts";
import { withoutComponentInChanges, withoutComponentInView } from "../../core/editing/graph-mentions-edit.ts";
import { type LineDiff, lineDiff } from "../../core/editing/line-diff.ts";
import { readYamlSource } from "../../core/editing/yaml-source.ts";
import { OperationError } from "../../core/operation-error.ts";
import { liftWaiversOf } from "../../core/waivers/lift-waivers.ts";
import { changesPath, waiversPath } from "./waivers-path.ts";

/** A component to be taken out, with the texts of all files in which it may be named. */
export type Removal = {
  readonly id: string;
  /** File that holds the component. */
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
};

/** The text of each file that would change, or why the removal cannot be made. */
export type RemovalPreview =
  | {
      readonly ok: true;
      readonly files: readonly { readonly path: string; readonly text: string; readonly diff: LineDiff }[];
    }
  | { readonly ok: false; readonly message: string };

/** Takes a component, its relations and what names it out of the files that were given. */
export function previewRemoval({ id, path, files }: Removal, mentions: Mentions): RemovalPreview {
  const changed: { path: string; text: string; diff: LineDiff }[] = [];
  let relations = 0;
  for (const file of files) {
    relations += relationsIn(file, id);
    const result = without(file, id, path);
    if (!result.ok) return { ok: false, message: `${file.path}: ${result.message}` };
    const { text } = result;
    if (text !== file.text) changed.push({ path: file.path, text, diff: lineDiff(file.text, text, 1) });
  }
  const missed = mentions.relations.length - relations;
  if (missed <= 0) return { ok: true, files: changed };
  return {
    ok: false,
    message: `${missed} of its ${mentions.relations.length} relations stand in a file that is not known here. Take them out by hand first: search the folder graph-data for “${id}”.`,
  };
}

function without(file: Removal["files"][number], id: string, path: string): EditResult {
  if (file.path === path) return removeComponent(file.text, id);
  if (file.path.startsWith("runbooks/")) return detachComponent(file.text, id);
  if (file.path.startsWith("views/")) return withoutComponentInView(file.text, id);
  if (file.path === changesPath) return withoutComponentInChanges(file.text, id);
  if (file.path !== waiversPath) return removeRelationsOf(file.text, id);
  try {
    return { ok: true, text: liftWaiversOf(file, id) };
  } catch (cause) {
    if (!(cause instanceof OperationError)) throw cause;
    return { ok: false, code: "unreadable", message: cause.message };
  }
}

function relationsIn({ path, text }: Removal["files"][number], id: string): number {
  if (!path.startsWith("graph-data/")) return 0;
  try {
    const { relations } = (readYamlSource(text).value ?? {}) as { readonly relations?: unknown };
    if (!Array.isArray(relations)) return 0;
    return relations.filter((relation) => relation?.from === id || relation?.to === id).length;
  } catch {
    return 0;
  }
}
