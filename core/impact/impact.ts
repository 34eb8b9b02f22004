import type { OperationArguments } from "../contract.ts";
import type { Model } from "../model.ts";
import type { Impact } from "./impact-schema.ts";

export function impactOf(_model: Model, _question: OperationArguments<"impact">): Impact {
  throw new Error("being built");
}
