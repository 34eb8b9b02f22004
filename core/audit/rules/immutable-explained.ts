import { frozenFiles } from "../frozen.ts";
import { sentence } from "../listing.ts";
import type { Rule } from "../rule.ts";

/** Files frozen for a known reason: quiet, one countable line each. */
export const immutableExplained: Rule = {
  id: "immutable-explained",
  rises: false,
  *check(context) {
    for (const { component, reason, evidence, lockedOut } of frozenFiles(context)) {
      if (reason === undefined || lockedOut.length > 0) continue;
      yield {
        component: component.id,
        severity: "info",
        message: `Frozen (chattr +i): ${sentence(reason)}`,
        remedy: component.file?.unlock
          ? `To change it: ${sentence(component.file.unlock)}`
          : "Change it through the program that sets the flag.",
        evidence,
      };
    }
  },
};
