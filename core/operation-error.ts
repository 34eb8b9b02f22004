export type FailureCode = "bad-input" | "unknown-operation" | "not-found" | "unreadable" | "failed";

/** An expected failure of an operation, with words for the user. Apart from the contract, so that the page's worker needs no zod. */
export class OperationError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = "OperationError";
    this.code = code;
  }
}
