import type { EditResult } from "../../core/editing/edit-result.ts";
import { detachComponent } from "../../core/editing/front-matter-edit.ts";
import {
  addComponent,
  addRelation,
  editComponent,
  editRelation,
  type NewRelation,
  removeRelation,
} from "../../core/editing/graph-edit.ts";
import type { Model } from "../../core/model.ts";
import { OperationError } from "../../core/operation-error.ts";
import type { Component } from "../../core/schema/component.ts";
import { addWaivers } from "../../core/waivers/add-waivers.ts";
import { liftWaivers } from "../../core/waivers/lift-waivers.ts";
import type { FactsEdit } from "./facts-edit.ts";
import { waiversPath } from "./waivers-path.ts";

/** The text of a file after an edit; what the workspace must not have twice, or must have, is looked up in it. */
export function editedText(text: string, edit: FactsEdit, { workspace }: Model): EditResult {
  switch (edit.kind) {
    case "component":
      return editComponent(text, edit.id, edit.changes);
    case "add-component":
      return withComponent(text, edit.component, workspace.places);
    case "add-relation": {
      const { to } = edit.relation;
      const isThere = to === undefined || workspace.components.some(({ id }) => id === to);
      // The edit checks it against the schema and says what it lacks.
      return isThere
        ? addRelation(text, edit.relation as NewRelation)
        : faultAt("to", `there is no component “${to}”`);
    }
    case "edit-relation":
      return editRelation(text, edit.key, edit.changes);
    case "remove-relation":
      return removeRelation(text, edit.key);
    case "detach":
      return detachComponent(text, edit.component);
    case "waive": {
      const file = text === "" ? undefined : { path: waiversPath, text };
      return operationResult(() => addWaivers(file, edit.waivers));
    }
    case "lift":
      return operationResult(() => liftWaivers({ path: waiversPath, text }, edit.flags));
  }
}

function withComponent(
  text: string,
  component: Partial<Component>,
  places: Model["workspace"]["places"],
): EditResult {
  const { id } = component;
  const place = id !== undefined && Object.hasOwn(places, id) ? places[id] : undefined;
  if (place)
    return faultAt("id", `${place.file} has a component with this id already, in line ${place.line}`);
  return addComponent(text, component as Component);
}

function faultAt(field: string, message: string): EditResult {
  return {
    ok: false,
    code: "invalid",
    message: `“${field}”: ${message}.`,
    faults: [{ path: [field], message }],
  };
}

function operationResult(edit: () => string): EditResult {
  try {
    return { ok: true, text: edit() };
  } catch (cause) {
    if (!(cause instanceof OperationError)) throw cause;
    return { ok: false, code: "invalid", message: cause.message };
  }
}
