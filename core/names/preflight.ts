import type { Action } from "../impact/grade.ts";
import type { PreflightLine } from "../impact/impact-schema.ts";
import type { Model } from "../model.ts";

/** Lines about names for an action on components (positions in the graph), and about the new name where one is given. */
export function preflightOf(
  _model: Model,
  _subjects: readonly number[],
  _action: Action,
  _to: string | undefined,
): readonly PreflightLine[] {
  return [];
}
