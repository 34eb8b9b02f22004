import type { Model } from "../model.ts";
import { OperationError } from "../operation-error.ts";
import type { Component } from "../schema/component.ts";
import { nearestComponents } from "./nearest-components.ts";

/**
 * The component that `text` names: by id, else by exact name, else by exact alias; letter case does not matter
 * where that leaves one.
 *
 * @throws OperationError `not-found` with the nearest ids, `bad-input` when several have that name
 */
export function resolveComponent(model: Model, text: string): Component {
  const { components } = model.graph;
  const wanted = text.trim();
  const position = model.graph.indexOf.get(wanted);
  const exact = position === undefined ? undefined : components[position];
  if (exact) return exact;
  const folded = wanted.toLowerCase();
  for (const namesOf of [idOf, nameOf, aliasesOf]) {
    const found = components.filter((component) =>
      namesOf(component).some((name) => name.toLowerCase() === folded),
    );
    if (found.length === 1 && found[0]) return found[0];
    if (found.length > 1) throw severalNamed(wanted, found);
  }
  throw noneNamed(model, wanted);
}

function idOf(component: Component): readonly string[] {
  return [component.id];
}

function nameOf(component: Component): readonly string[] {
  return [component.name];
}

function aliasesOf(component: Component): readonly string[] {
  return component.aliases ?? [];
}

const mostNamed = 8;

function severalNamed(text: string, components: readonly Component[]): OperationError {
  const ids = components.map((component) => component.id);
  const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : "";
  return new OperationError(
    "bad-input",
    `“${text}” names several components: ${ids.slice(0, mostNamed).join(", ")}${more}. Give one id.`,
  );
}

function noneNamed(model: Model, text: string): OperationError {
  const near = nearestComponents(model, text);
  const hint = near.length > 0 ? ` Nearest: ${near.join(", ")}.` : "";
  return new OperationError("not-found", `No component has the id or name “${text}”.${hint}`);
}
