import type { Component } from "../../schema/component.ts";
import type { AuditContext } from "../context.ts";
import { listed } from "../listing.ts";
import { isUse } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Checks that lead to nothing to read: no runbook but stubs, and no notes link. */
export const alertWithoutRunbook: Rule = {
  id: "alert-without-runbook",
  rises: true,
  *check(context) {
    for (const component of context.workspace.components) {
      if (component.kind !== "check" || hasNotes(component)) continue;
      const runbooks = context.runbooksOf(component.id);
      if (runbooks.some((runbook) => !context.assessmentOf(runbook).stub)) continue;
      yield findingOf(context, component, runbooks[0]?.title);
    }
  },
};

/** Puppet's default address for checks without notes is no notes link. */
function hasNotes({ check }: Component): boolean {
  return typeof check?.notesUrl === "string" && !check.notesUrl.includes("Missing_notes_link");
}

function findingOf(context: AuditContext, component: Component, stub: string | undefined): Finding {
  const targets = context.needs(component.id).filter(isUse);
  const about = listed([...new Set(targets.flatMap(({ to }) => context.componentOf(to)?.name ?? []))]);
  const pages = component.check?.pages === true;
  return {
    component: component.id,
    severity: pages ? "critical" : "warning",
    message: [
      stub
        ? `Its only runbook, “${stub}”, is a stub, and it has no notes link.`
        : "It has no runbook and no notes link.",
      pages ? "It pages people." : "",
      about ? `It speaks of ${about}.` : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
    remedy: "Write a runbook that lists this alert under “alerts:”, and give the check its notes link.",
    evidence: component.evidence,
  };
}
