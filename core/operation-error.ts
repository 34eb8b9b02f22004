export type FailureCode =
  | "bad-input"
  | "unknown-operation"
  | "not-found"
  | "unreadable"
  /** The file is not what the writer has read. */
  | "changed-elsewhere"
  /** The disk, the permissions or a frozen file refuse; the old text is intact. */
  | "not-saved"
  | "failed";

/** An expected failure of an operation, with words for the user. Apart from the contract, so that the page's worker needs no zod. */
export class OperationError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = "OperationError";
    this.code = code;
  }
}
