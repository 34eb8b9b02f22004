import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { nearestRunbook } from "./nearest-runbook.ts";

/** Offers `R`: the runbook of the selected component, wherever the user is. */
export function useRunbookCommand(): void {
  const selected = useNavigation((state) => state.location.selected);
  const runbooks = useWorkspace((state) => state.overview?.runbooks);
  const alert = useWorkspace((state) => (selected ? state.byId.get(selected)?.name : undefined));
  const runbook = selected && runbooks ? nearestRunbook(runbooks, selected, alert) : undefined;
  const command: Command = {
    id: "selection.runbook",
    title: "Runbook of the selection",
    group: "Selection",
    keys: ["R"],
    run: () => runbook && useNavigation.getState().go({ screen: "runbooks", runbook: runbook.id }),
  };
  const disabled = selected ? "Nobody has written a runbook for the selection." : "Nothing is selected.";
  useOfferCommands([runbook ? command : { ...command, disabled }], [selected, runbook]);
}
