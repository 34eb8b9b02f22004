import type { ImpactLine } from "../../core/impact/impact-schema.ts";

/** Evidence of a line; a runbook that names the subject proves so itself, at the line of its file. */
export function lineProof({ type, id, line, evidence }: ImpactLine): readonly string[] {
  if (type !== "runbook" || evidence.length > 0 || line === undefined) return evidence;
  return [`runbooks/${id}.md:${line}`];
}
