import type { OperationArguments, OperationOutput } from "../../contract.ts";
import type { Model } from "../../model.ts";

export function exportAudit(
  _model: Model,
  _input: OperationArguments<"exportAudit">,
): OperationOutput<"exportAudit"> {
  throw new Error("being built");
}
