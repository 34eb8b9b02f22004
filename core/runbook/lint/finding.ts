import type { Root } from "mdast";
import type { TextEdit } from "../../editing/text-edit.ts";
import type { Problem } from "../../problem.ts";
import type { Runbook } from "../../schema/runbook.ts";
import type { LintContext } from "./context.ts";

/** What a finding is about; settings and tests name rules by these words. */
export const lintRuleIds = [
  "front-matter",
  "attachment",
  "review",
  "section-missing",
  "section-empty",
  "unfinished",
  "danger-unmarked",
  "hidden-character",
  "dead-link",
  "unknown-name",
  "alert-anchor",
  "renamed-heading",
  "plain-block",
] as const;
export type LintRuleId = (typeof lintRuleIds)[number];

/** A way to mend a problem by itself: its name as a button shows it, and edits of the whole text. */
export type Fix = { readonly title: string; readonly edits: readonly TextEdit[] };

/** The text a fix is for; `bodyFrom` is the offset at which the body starts in it. */
export type FixSource = {
  readonly text: string;
  readonly body: string;
  readonly bodyFrom: number;
  readonly lineEnd: string;
  readonly today: string;
};

/** Offsets in the body, or the keys that lead to a value of the front matter; no keys mean all of it. */
export type FindingPlace =
  | { readonly in: "body"; readonly from: number; readonly to: number }
  | { readonly in: "front-matter"; readonly keys: readonly (string | number)[] };

/** What is wrong and how to mend it, as `Problem` has it. */
export type Words = Pick<Problem, "severity" | "what" | "remedy">;

/** Something a rule has found; `fixes` are made only when somebody looks at them. */
export type Finding = Words & {
  readonly rule: LintRuleId;
  readonly place: FindingPlace;
  readonly fixes?: (source: FixSource) => readonly Fix[];
};

/** What a rule looks at: a runbook, its tree, and how it was before somebody began to edit it. */
export type LintSubject = {
  readonly runbook: Runbook;
  readonly tree: Root;
  readonly base?: { readonly runbook: Runbook; readonly tree: Root };
};

/** One rule of the linter. */
export type LintRule = (subject: LintSubject, context: LintContext) => Iterable<Finding>;
