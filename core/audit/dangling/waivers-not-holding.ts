import { longestWaiverDays, type Waiver } from "../../schema/waiver.ts";
import type { AuditContext } from "../context.ts";
import { ruleIds } from "../flag.ts";
import type { Finding } from "../rule.ts";
import { waiverState } from "../waivers.ts";

/** Waivers that silence nothing: of an unknown component or rule, expired, or longer than allowed. */
export function* waiversNotHolding(context: AuditContext): Generator<Finding> {
  for (const waiver of context.workspace.waivers) {
    const wrong = wrongWith(waiver, context);
    if (!wrong) continue;
    yield {
      component: waiver.component,
      severity: "warning",
      ...wrong,
      evidence: ["graph-data/waivers.yaml:1"],
    };
  }
}

type Words = Pick<Finding, "message" | "remedy" | "detail">;

function wrongWith(waiver: Waiver, context: AuditContext): Words | undefined {
  const { component, rule } = waiver;
  if (!context.componentOf(component)) {
    const message = `A waiver of “${rule}” is for “${component}”, which the graph does not hold.`;
    return { message, remedy: "Correct the id, or take the waiver out.", detail: "unknown-component" };
  }
  if (!(ruleIds as readonly string[]).includes(rule)) {
    const message = `A waiver names the rule “${rule}”, which the audit does not have.`;
    return {
      message,
      remedy: "Correct the name of the rule, or take the waiver out.",
      detail: "unknown-rule",
    };
  }
  return outOfTime(waiver, context.today);
}

function outOfTime(waiver: Waiver, today: string): Words | undefined {
  const { rule, since, expires } = waiver;
  const state = waiverState(waiver, today);
  if (state === "expired") {
    const message = `The waiver of “${rule}” expired on ${expires}, so the flag counts again.`;
    const remedy = "Mend what it stood for, or waive it anew with today's reason.";
    return { message, remedy, detail: "expired-waiver" };
  }
  if (state !== "too-long") return undefined;
  const length = `is longer than ${longestWaiverDays} days and does not count`;
  const message = `The waiver of “${rule}” from ${since} to ${expires} ${length}.`;
  return { message, remedy: `Let it end within ${longestWaiverDays} days.`, detail: "long-waiver" };
}
