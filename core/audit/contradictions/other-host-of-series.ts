import type { Component } from "../../schema/component.ts";
import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import type { Disagreement } from "./disagreement.ts";

/** Programs with a host written into them that is of the series they run on, and another one of it. */
export function* otherHostOfSeries(context: AuditContext): Generator<Disagreement> {
  for (const component of context.workspace.components) {
    const written = [...(component.hardCoded ?? []), ...(component.file?.hardCoded ?? [])];
    if (written.length === 0) continue;
    for (const { type, to, evidence, asOf } of context.needs(component.id)) {
      const host = type === "runs-on" ? context.componentOf(to) : undefined;
      const other = host && written.find((value) => isSibling(value, host));
      if (!host || !other) continue;
      yield {
        component: component.id,
        severity: "warning",
        claims: [
          claimOf(context, `It has ${other} written into it`, component.evidence, component.asOf),
          claimOf(context, `it runs on ${host.name}`, evidence, asOf),
        ],
        remedy: "Find out which host is meant, and correct the script or the relation.",
        detail: "other-host",
      };
      break;
    }
  }
}

/** `tools-bastion-01` and `tools-bastion-03`: one name up to its number. */
function isSibling(value: string, { name }: Component): boolean {
  const series = /^([a-z][a-z0-9-]*?)\d+$/i.exec(value);
  const own = /^([a-z][a-z0-9-]*?)\d+$/i.exec(name);
  return series !== null && own !== null && series[1] === own[1] && value !== name;
}
