import type { ImpactLine } from "../../core/impact/impact-schema.ts";
import { lineId } from "../../core/view/impact-marks.ts";

/** What sets a line apart within its grade: a runbook can be named on several of its lines. */
export function lineKey(line: ImpactLine): string {
  return `${lineId(line)} ${line.line ?? ""} ${line.because}`;
}
