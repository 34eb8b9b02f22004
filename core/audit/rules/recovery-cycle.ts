import type { RecoveryCycle } from "../../graph/structure/recovery-cycles.ts";
import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { AuditContext } from "../context.ts";
import type { Rule } from "../rule.ts";

const runs: ReadonlySet<ComponentKind> = new Set(["service", "host", "data-store", "network"]);

/** Circles of the graph's structure, each on the member that most depends on. */
export const recoveryCycle: Rule = {
  id: "recovery-cycle",
  rises: false,
  *check(context) {
    for (const cycle of context.structure().recoveryCycles) {
      const byRunbook = cycle.hops.some(({ type }) => type === "runbook");
      yield {
        component: mostNeeded(context, cycle),
        severity: "warning",
        message: cycle.words,
        remedy: byRunbook
          ? "Write into the runbook how to do without the tool, or move it elsewhere."
          : "Write down how to start or make one of them by hand without the others, and try it once.",
        evidence: [...new Set(cycle.hops.flatMap(({ evidence }) => evidence.slice(0, 2)))],
        detail: byRunbook ? "tool-on-what-it-helps" : "circle",
      };
    }
  },
};

/** Of what runs, if anything does: a file is read about with what runs on it. */
function mostNeeded(context: AuditContext, { ids }: RecoveryCycle): string {
  const running = ids.filter((id) => runs.has(context.componentOf(id)?.kind ?? "document"));
  const candidates = running.length > 0 ? running : ids;
  return candidates.reduce((a, b) => (context.dependentsOf(b) > context.dependentsOf(a) ? b : a));
}
