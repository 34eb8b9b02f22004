import type { OperationArguments, OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";

export function draftPlan(
  _model: Model,
  _input: OperationArguments<"draftPlan">,
): OperationOutput<"draftPlan"> {
  throw new Error("being built");
}
