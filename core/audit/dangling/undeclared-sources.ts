import type { AuditContext } from "../context.ts";
import { sourceIdOf } from "../evidence-age.ts";
import { listed } from "../listing.ts";
import type { Finding } from "../rule.ts";

/** Evidence that names a source which sources.yaml does not declare, one finding per component. */
export function* undeclaredSources(context: AuditContext): Generator<Finding> {
  for (const { id, evidence, file } of context.workspace.components) {
    const cited = [
      ...evidence,
      ...(file?.immutableEvidence ?? []),
      ...context.needs(id).flatMap((relation) => relation.evidence),
    ];
    const undeclared = cited.filter((item) => !context.sourceOf(sourceIdOf(item)));
    if (undeclared.length === 0) continue;
    const names = [...new Set(undeclared.map(sourceIdOf))];
    yield {
      component: id,
      severity: "warning",
      message: `Its evidence, or that of its relations, names ${listed(names.map((name) => `“${name}”`))}, which no source declares.`,
      remedy: "Declare it in graph-data/sources.yaml, or correct its name.",
      evidence: undeclared.slice(0, 5),
      detail: "undeclared-source",
    };
  }
}
