import type { AuditContext } from "../context.ts";
import type { Finding } from "../rule.ts";

/** Relations of which one end is missing. Loading takes them out and reports them; others are found here. */
export function* brokenRelations(context: AuditContext): Generator<Finding> {
  for (const { from, type, to, evidence } of context.workspace.relations) {
    const [here, missing] = context.componentOf(from) ? [from, to] : [to, from];
    if (!context.componentOf(here) || context.componentOf(missing)) continue;
    yield { component: here, ...wordsFor(`${from} ${type} ${to}`, missing), evidence };
  }
  for (const { what, file, line } of context.problems) {
    // The words of `dropDangling` in core/load: "from type to: there is no component “to”."
    const reported = /^((\S+) \S+ (\S+)): there is no component “([^”]+)”/.exec(what);
    if (!reported) continue;
    const here = [reported[2], reported[3]].find((id) => id !== undefined && context.componentOf(id));
    if (here === undefined) continue;
    yield {
      component: here,
      ...wordsFor(reported[1] ?? "", reported[4] ?? ""),
      evidence: [`${file}:${line}`],
    };
  }
}

function wordsFor(relation: string, missing: string): Omit<Finding, "component" | "evidence"> {
  return {
    severity: "warning",
    message: `The relation “${relation}” counts for nothing: there is no component “${missing}”.`,
    remedy: `Correct the id “${missing}”, or add the component.`,
    detail: "missing-end",
  };
}
