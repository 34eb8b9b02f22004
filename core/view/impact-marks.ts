import type { Grade } from "../impact/grade.ts";
import type { ImpactLine } from "../impact/impact-schema.ts";
import type { Outline } from "./graph-view.ts";

/** Outline of each grade: the worse, the heavier. Where two share one, the words on the card tell them apart. */
export const gradeOutlines: Readonly<Record<Grade, Outline>> = {
  breaksNow: "heavy",
  alarms: "double",
  blind: "double",
  stale: "dashed",
  likely: "dashed",
  mentioned: "dotted",
  couldHideMore: "dotted",
};

/** Id of a line's card: a component's own id; runbooks and sources have their type before theirs. */
export function lineId({ type, id }: Pick<ImpactLine, "type" | "id">): string {
  return type === "component" ? id : `${type}:${id}`;
}
