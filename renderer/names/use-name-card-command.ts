import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { useNameCard } from "./name-card-store.ts";

/** The card of the selection's name, from its key, its menu and the palette. */
export function useNameCardCommand(): void {
  const selected = useNavigation((state) => state.location.selected);
  const name = useWorkspace((state) => (selected ? (state.byId.get(selected)?.name ?? selected) : undefined));
  const card: Command = {
    ...{ id: "selection.nameCard", title: "Name card of the selection", group: "Selection", keys: ["N"] },
    run: () => name !== undefined && useNameCard.getState().open(name),
  };
  useOfferCommands([name === undefined ? { ...card, disabled: "Nothing is selected." } : card], [name]);
}
