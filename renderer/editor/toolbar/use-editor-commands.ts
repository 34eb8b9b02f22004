import type { Command } from "../../commands/command-store.ts";
import { useOfferCommands } from "../../commands/use-commands.ts";
import { usePick } from "../pick/pick-store.ts";
import { textCommands } from "./markdown-commands.ts";

/** Offers what the toolbar does to the palette and the keyboard while a text is open. */
export function useEditorCommands(path: string): void {
  const { pick } = usePick.getState();
  const edits = textCommands.map(
    ({ id, title, keys, run }): Command => ({ id, title, group: "Runbook", keys, run: () => run(path) }),
  );
  const links: Command[] = [
    {
      ...{
        id: "editor.link-component",
        title: "Link to a component…",
        group: "Runbook",
        keys: ["Ctrl+Alt+L"],
      },
      run: () => pick({ for: "link-component", path }),
    },
    {
      ...{ id: "editor.link-alert", title: "Link to an alert…", group: "Runbook", keys: ["Ctrl+Alt+A"] },
      run: () => pick({ for: "link-alert", path }),
    },
  ];
  useOfferCommands([...edits, ...links], [path]);
}
