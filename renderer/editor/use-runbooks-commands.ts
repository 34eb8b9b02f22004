import { useOfferCommands } from "../commands/use-commands.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";

/** What can be done with the runbooks from any screen. */
export function useRunbooksCommands(): void {
  useOfferCommands(
    [
      {
        ...{ id: "runbook.new", title: "New runbook…", group: "Runbook", keys: [] },
        run: () => {
          const { location, go } = useNavigation.getState();
          if (location.screen !== "runbooks") go({ screen: "runbooks" });
          useRunbookDialogs.getState().show({ kind: "create" });
        },
      },
    ],
    [],
  );
}
