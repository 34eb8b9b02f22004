/** Why an edit was not made. */
export type EditFailureCode =
  /** The text is no valid YAML, or holds something else where the list or map should be. */
  | "unreadable"
  | "not-found"
  | "already-there"
  /** Several places answer to what was named. */
  | "ambiguous"
  /** The result would break the schema. */
  | "invalid"
  /** The place is written in a way that cannot be changed without touching its surroundings. */
  | "not-editable";

/** A fault of one field: the keys that lead to it, and what is wrong in words. */
export type FieldFault = { readonly path: readonly (string | number)[]; readonly message: string };

/** The whole text after an edit, or why there is none: `message` is a sentence for the user. */
export type EditResult = { readonly ok: true; readonly text: string } | EditFailure;
export type EditFailure = {
  readonly ok: false;
  readonly code: EditFailureCode;
  readonly message: string;
  /** For `invalid`: each fault by its field. */
  readonly faults?: readonly FieldFault[];
};

/** An edit that cannot be made; thrown inside this folder only, and turned into an `EditFailure`. */
export class EditRefusal extends Error {
  readonly code: EditFailureCode;
  readonly faults: readonly FieldFault[] | undefined;
  constructor(code: EditFailureCode, message: string, faults?: readonly FieldFault[]) {
    super(message);
    this.name = "EditRefusal";
    this.code = code;
    this.faults = faults;
  }
}

/** Runs an edit; a refusal becomes data. */
export function editResult(make: () => string): EditResult {
  try {
    return { ok: true, text: make() };
  } catch (cause) {
    if (!(cause instanceof EditRefusal)) throw cause;
    const { code, message, faults } = cause;
    return { ok: false, code, message, ...(faults ? { faults } : {}) };
  }
}
