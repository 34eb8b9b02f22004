import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import type { AuditWords } from "./audit-lines.ts";
import type { AuditRow } from "./audit-list.ts";
import { showFlagEvidence } from "./show-flag-evidence.ts";

/** Offers what can be done with the current flag. */
export function useFlagCommands(row: AuditRow | undefined, words: AuditWords): void {
  const command: Command = {
    ...{ id: "audit.evidence", title: "Evidence of the flag", group: "Selection", keys: ["E"] },
    run: () => row && showFlagEvidence(row, words),
  };
  useOfferCommands(row ? [command] : [], [row, words]);
}
