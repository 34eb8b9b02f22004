import type { OperationInput } from "../../core/contract.ts";
import { grades } from "../../core/impact/grade.ts";
import type { Impact, ImpactLine } from "../../core/impact/impact-schema.ts";
import type { Location } from "../navigation/location.ts";

/** What the model is asked on the impact screen. */
export type Question = OperationInput<"impact">;

/** The question that a place in the page stands for; undefined where nothing has been asked yet. */
export function questionOf({ screen, subject, action, to }: Location): Question | undefined {
  if (screen !== "impact" || subject === undefined) return undefined;
  return { subject, ...(action ? { action } : {}), ...(to ? { to } : {}) };
}

/** Actions that give the subject a new name or address, with the label of the box for it. */
export const newValueLabels = { rename: "to the new name", "change-address": "to the new address" } as const;

/** Whether an action takes a new name or address. */
export function takesNewValue(action: Impact["action"]): action is keyof typeof newValueLabels {
  return Object.hasOwn(newValueLabels, action);
}

/** A line with the grade under which it stands. */
export type GradedLine = { readonly grade: (typeof grades)[number]; readonly line: ImpactLine };

/** Every line, strongest grade first. */
export function gradedLines(impact: Impact): readonly GradedLine[] {
  return grades.flatMap((grade) => impact.grades[grade].map((line) => ({ grade, line })));
}
