import { audit } from "../audit/audit.ts";
import { type Flag, severities } from "../audit/flag.ts";
import { isExpiring } from "../audit/waivers.ts";
import type { OperationArguments, OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";
import { resolveComponent } from "./resolve-component.ts";

/**
 * Flags of the workspace, narrowed to some rules or one component. Waived flags are listed with their waiver but
 * counted apart: `bySeverity` and `byRule` count what still wants somebody's attention.
 *
 * @throws OperationError as `resolveComponent` does, when a component is given
 */
export function auditWorkspace(
  model: Model,
  { rules, component, today }: OperationArguments<"audit">,
): OperationOutput<"audit"> {
  const id = component === undefined ? undefined : resolveComponent(model, component).id;
  const flags = flagsOn(model, today).filter(
    (flag) => (!rules || rules.includes(flag.rule)) && (id === undefined || flag.component === id),
  );
  return { flags, counts: countFlags(flags) };
}

function flagsOn(model: Model, today: string | undefined): readonly Flag[] {
  if (today === undefined || today === model.today) return model.flags;
  const { workspace, graph, problems } = model;
  return audit({ workspace, graph, problems }, today);
}

function countFlags(flags: readonly Flag[]): OperationOutput<"audit">["counts"] {
  const bySeverity = Object.fromEntries(severities.map((severity) => [severity, 0])) as Record<
    Flag["severity"],
    number
  >;
  const byRule: Partial<Record<Flag["rule"], number>> = {};
  let waived = 0;
  for (const flag of flags) {
    if (flag.waived) {
      waived++;
      continue;
    }
    bySeverity[flag.severity]++;
    byRule[flag.rule] = (byRule[flag.rule] ?? 0) + 1;
  }
  return { bySeverity, byRule, waived, waiversExpiring: flags.filter(isExpiring).length };
}
