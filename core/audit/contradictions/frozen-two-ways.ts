import { claimOf } from "../claims.ts";
import type { AuditContext } from "../context.ts";
import { fileTemplates } from "../file-templates.ts";
import type { Disagreement } from "./disagreement.ts";

/** A file that is frozen while its pattern is said not to be, or the other way round; `unknown` disagrees with nothing. */
export function* frozenTwoWays(context: AuditContext): Generator<Disagreement> {
  const templateOf = fileTemplates(context);
  for (const component of context.workspace.components) {
    const template = templateOf(component);
    const here = component.file?.immutable;
    const there = template?.file?.immutable;
    if (!template || !here || !there || here === there || here === "unknown" || there === "unknown") continue;
    const note = template.file?.immutableNote ? `: ${template.file.immutableNote}` : "";
    yield {
      component: component.id,
      severity: "warning",
      claims: [
        claimOf(context, `${component.name} ${state(here)}`, component.evidence, component.asOf),
        claimOf(
          context,
          `files of the pattern ${template.name} ${plural(there)}${note}`,
          template.file?.immutableEvidence ?? template.evidence,
          template.asOf,
        ),
      ],
      remedy: "Look on the machine that holds the file, and record what lsattr shows with its date.",
      detail: "frozen-two-ways",
    };
  }
}

function state(immutable: "yes" | "no"): string {
  return immutable === "yes" ? "is frozen" : "is not frozen";
}

function plural(immutable: "yes" | "no"): string {
  return immutable === "yes" ? "are frozen" : "are not frozen";
}
