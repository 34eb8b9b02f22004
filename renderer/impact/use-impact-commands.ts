import type { Action } from "../../core/impact/grade.ts";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useNavigation } from "../navigation/navigation-store.ts";

/** Commands that lead to the impact screen; they hold everywhere, and stand in the menu of a card. */
export function useImpactCommands(): void {
  const selected = useNavigation((state) => state.location.selected);
  useOfferCommands(impactCommands(selected), [selected]);
}

function impactCommands(selected: string | undefined): Command[] {
  const { go } = useNavigation.getState();
  const about = (id: string, title: string, key: string, action?: Action): Command => ({
    ...{ id, title, group: "Selection", keys: [key] },
    run: () => selected && go({ screen: "impact", subject: selected, action }),
    ...(selected ? {} : { disabled: "Nothing is selected." }),
  });
  return [
    {
      ...{ id: "go.impact", title: "Impact", group: "Go", keys: ["Ctrl+6"] },
      run: () => go({ screen: "impact" }),
    },
    about("impact.selection", "Impact: what breaks if I touch this…", "I"),
    about("impact.remove", "Impact: what breaks if I remove this", "Shift+I", "remove"),
  ];
}
