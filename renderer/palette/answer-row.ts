import type { Severity } from "../../core/audit/flag.ts";
import type { ComponentKind } from "../../core/schema/component-kinds.ts";

/** One line of the answer under the question box. */
export type AnswerRow = {
  readonly key: string;
  readonly title: string;
  /** Why it is here, or where it is. */
  readonly detail: string;
  readonly mark:
    | { readonly type: "component"; readonly kind: ComponentKind }
    | { readonly type: "runbook" | "section" | "command" | "help" | "recent" | "impact" };
  readonly worst?: Severity;
  /** Steps below a match stand in from the left. */
  readonly indent?: true;
  /** Words at the right: keys of a command, kind of a component. */
  readonly aside?: string;
  readonly disabled?: string;
  /** Whether the box is done with after this row; otherwise it stays open. */
  readonly run: () => void;
};

/** Rows under one heading. */
export type AnswerGroup = {
  readonly heading: string;
  readonly rows: readonly AnswerRow[];
  /** Stays in sight at the end of a list that scrolls. */
  readonly stays?: true;
};

/** What is shown for a question. */
export type AnswerList = {
  readonly groups: readonly AnswerGroup[];
  /** Said when there are no rows. */
  readonly empty?: string;
};
