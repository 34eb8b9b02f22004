import type { AuditContext } from "../context.ts";
import type { Finding } from "../rule.ts";

/** Names that two components of one kind claim: two hosts, two addresses, two accounts cannot be the same. */
export function* clashingNames(context: AuditContext): Generator<Finding> {
  const holders = new Map<string, string>();
  for (const { id, kind, name, aliases, evidence } of context.workspace.components) {
    for (const claimed of new Set([name, ...(aliases ?? [])])) {
      const key = `${kind} ${claimed.toLowerCase()}`;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, id);
      else if (holder !== id) {
        const other = context.componentOf(holder);
        yield {
          component: id,
          severity: "warning",
          message: `“${claimed}” is a name of ${name} (${id}) ≠ it is a name of ${other?.name ?? holder} (${holder}).`,
          remedy: "Find out whose name it is, and take it out of the other one.",
          evidence: [...evidence, ...(other?.evidence ?? [])],
          detail: "clashing-names",
        };
      }
    }
  }
}
