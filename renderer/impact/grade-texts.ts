import type { Grade } from "../../core/impact/grade.ts";

/** What a grade claims, under its heading. */
export const gradeTexts: Readonly<Record<Grade, string>> = {
  breaksNow: "stops working; every step is hard and was seen in code or a capture",
  alarms: "goes red",
  blind: "is no longer evaluated",
  stale: "goes on with what it had",
  likely: "reached with exactly one step that is not certain",
  mentioned: "named in a text; no relation says that it is needed",
  couldHideMore: "blind spots, and sources nobody has looked in, that can hold this kind of value",
};
