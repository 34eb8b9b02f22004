import { type FrozenFile, frozenFiles } from "../frozen.ts";
import { listed } from "../listing.ts";
import type { Finding, Rule } from "../rule.ts";

/** Files that are frozen while nothing says why, or so that their own writer cannot update them. */
export const immutableUnexplained: Rule = {
  id: "immutable-unexplained",
  rises: true,
  *check(context) {
    for (const frozen of frozenFiles(context)) {
      if (frozen.reason === undefined || frozen.lockedOut.length > 0) yield findingOf(frozen);
    }
  },
};

function findingOf({ component, reason, evidence, lockedOut }: FrozenFile): Finding {
  const writers = listed(lockedOut.map(({ name }) => name));
  const owner = component.file?.owner ?? component.owner;
  return {
    component: component.id,
    severity: "warning",
    message: [
      reason === undefined
        ? "Frozen (chattr +i), and nothing says why: the graph names no code or decision that sets the flag."
        : `Frozen (chattr +i): ${reason}.`,
      lockedOut.length > 0 ? `${writers} normally writes this path and could not write it now.` : "",
    ]
      .join(" ")
      .trim(),
    remedy:
      reason === undefined
        ? `Ask ${owner ? `whoever looks after ${owner}` : "its owner"} why it is frozen and write the answer into immutableReason, or lift the flag.`
        : `Let ${writers} lift the flag before writing, or note why it must not write.`,
    evidence,
    detail: reason === undefined ? "unexplained" : "writer-locked-out",
  };
}
