import type { Component } from "../../schema/component.ts";
import type { ComponentKind } from "../../schema/component-kinds.ts";
import type { AuditContext } from "../context.ts";
import type { Severity } from "../flag.ts";
import { sentence } from "../listing.ts";
import { isUse } from "../relation-use.ts";
import type { Finding, Rule } from "../rule.ts";

/** Kinds somebody may have to repair at night. The others are flagged only when a source says undocumented. */
const wantDocumentation: ReadonlySet<ComponentKind> = new Set([
  "service",
  "host",
  "host-group",
  "script",
  "check",
  "endpoint",
  "config-file",
  "dns-name",
  "dns-zone",
  "hiera-key",
  "data-store",
  "account",
  "credential",
]);

/** Components without a runbook that says something, where the facts know of no other documentation. */
export const undocumented: Rule = {
  id: "undocumented",
  rises: true,
  *check(context) {
    for (const component of context.workspace.components) {
      const stated = component.documented === "undocumented";
      if (component.documented === "documented" || !(stated || wantDocumentation.has(component.kind)))
        continue;
      const runbooks = context.runbooksOf(component.id);
      if (runbooks.some((runbook) => !context.assessmentOf(runbook).stub)) continue;
      yield findingOf(context, component);
    }
  },
};

function findingOf(context: AuditContext, component: Component): Finding {
  const stub = context.runbooksOf(component.id)[0];
  const nearest = stub ? undefined : nearestRunbook(context, component);
  const own = stub ? `Its only runbook, “${stub.title}”, is a stub` : "No runbook is attached";
  return {
    component: component.id,
    severity: severityOf(component),
    message: [own + whatIsKnown(component), nearest?.words ?? ""].join(" ").trim(),
    remedy: nearest
      ? `Attach “${nearest.title}” if it covers this, or write six lines: what it is, how to tell, first check, fix, verify, who.`
      : "Write six lines: what it is, how to tell, first check, fix, verify, who.",
    evidence: [...component.evidence, ...(nearest ? [nearest.place] : stub ? [`${stub.file}:1`] : [])],
    ...(component.documented ? { detail: component.documented } : {}),
  };
}

/** A check that wakes somebody with nothing to read is critical by itself. */
function severityOf({ documented, check }: Component): Severity {
  if (check?.pages) return "critical";
  return documented === "undocumented" ? "warning" : "info";
}

function whatIsKnown({ documented, documentedNote, asOf }: Component): string {
  const day = asOf === "unknown" ? "" : ` on ${asOf}`;
  const note = documentedNote ? ` ${sentence(documentedNote)}` : "";
  if (documented === "undocumented") return `; the facts say undocumented${day}.${note}`;
  if (documented === "partial") return `; the facts say documented in part${day}.${note}`;
  return ", and the facts know of no page about it.";
}

/** The runbook that names the component most often, or else one attached to a component that uses it. */
function nearestRunbook(context: AuditContext, { id }: Component) {
  const counts = new Map<string, number>();
  const mentions = context.mentionsOf(id);
  for (const { runbook } of mentions) counts.set(runbook, (counts.get(runbook) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const mention = mentions.find(({ runbook }) => counts.get(runbook) === most);
  if (mention) {
    const place = `runbooks/${mention.runbook}.md:${mention.line}`;
    return { title: mention.title, words: `“${mention.title}” names it in line ${mention.line}.`, place };
  }
  for (const relation of context.neededBy(id).filter(isUse)) {
    const runbook = context.runbooksOf(relation.from)[0];
    const user = context.componentOf(relation.from);
    if (!runbook || !user) continue;
    return {
      title: runbook.title,
      words: `Nearest: “${runbook.title}”, about ${user.name}.`,
      place: `${runbook.file}:1`,
    };
  }
  return undefined;
}
