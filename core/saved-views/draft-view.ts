import type { OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";
import type { SavedView } from "../schema/saved-view.ts";

export function draftView(_model: Model, _view: SavedView): OperationOutput<"draftView"> {
  throw new Error("being built");
}
