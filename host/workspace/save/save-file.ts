import type { OperationArguments, OperationOutput } from "../../../core/contract.ts";
import type { Session } from "../session.ts";

export function saveFile(
  _session: Session,
  _input: OperationArguments<"saveFile">,
): Promise<OperationOutput<"saveFile">> {
  throw new Error("being built");
}
export function removeFile(
  _session: Session,
  _input: OperationArguments<"removeFile">,
): Promise<OperationOutput<"removeFile">> {
  throw new Error("being built");
}
export function waive(
  _session: Session,
  _input: OperationArguments<"waive">,
): Promise<OperationOutput<"waive">> {
  throw new Error("being built");
}
