import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useDock } from "../evidence/dock-store.ts";
import type { Screen } from "../navigation/location.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { usePalette } from "../palette/palette-store.ts";
import { usePanels } from "./panel-store.ts";
import { focusNextRegion } from "./regions.ts";
import { type Services, useServices } from "./services.ts";

/** Commands that hold everywhere. */
export function useAppCommands(): void {
  const services = useServices();
  const selected = useNavigation((state) => state.location.selected);
  useOfferCommands(
    [...goCommands(), ...viewCommands(selected), ...workspaceCommands(services)],
    [services, selected],
  );
}

function goCommands(): Command[] {
  const { go, back, forward } = useNavigation.getState();
  const to = (screen: Screen, title: string, keys: string[]): Command => ({
    ...{ id: `go.${screen}`, title, group: "Go", keys },
    run: () => go({ screen }),
  });
  return [
    {
      id: "go.search",
      title: "Search, or paste an alert",
      group: "Go",
      keys: ["Ctrl+K", "2"],
      run: () => usePalette.getState().open(""),
    },
    {
      id: "go.alert",
      title: "Match an alert…",
      group: "Go",
      keys: ["Ctrl+Shift+A"],
      run: () => usePalette.getState().open("!"),
    },
    {
      id: "go.runbook-jump",
      title: "Jump to a runbook…",
      group: "Go",
      keys: ["Ctrl+P"],
      run: () => usePalette.getState().open("#"),
    },
    to("home", "Home", ["Ctrl+0"]),
    to("graph", "Graph", ["Ctrl+1", "G"]),
    to("list", "List", ["L"]),
    to("tree", "Tree", ["T"]),
    to("audit", "Audit", ["Ctrl+3", "A"]),
    to("runbooks", "Runbooks", ["Ctrl+4"]),
    to("sources", "Sources", ["Ctrl+5"]),
    to("settings", "Settings", ["Ctrl+,"]),
    { id: "go.back", title: "Back", group: "Go", keys: ["Alt+Left"], run: back },
    { id: "go.forward", title: "Forward", group: "Go", keys: ["Alt+Right"], run: forward },
  ];
}

function viewCommands(selected: string | undefined): Command[] {
  const panels = usePanels.getState();
  const evidence: Command = {
    ...{ id: "selection.evidence", title: "Evidence of the selection", group: "Selection", keys: ["E"] },
    run: () => selected && proveSelection(selected),
  };
  return [
    selected ? evidence : { ...evidence, disabled: "Nothing is selected." },
    {
      id: "view.inspector",
      title: "Show or hide the node panel",
      group: "View",
      keys: ["Ctrl+I"],
      run: () => panels.toggle("inspector"),
    },
    {
      id: "view.left-panel",
      title: "Show or hide the left panel",
      group: "View",
      keys: ["Ctrl+B"],
      run: () => panels.toggle("left"),
    },
    {
      id: "view.dock",
      title: "Show or hide the dock",
      group: "View",
      keys: ["Ctrl+J"],
      run: () => useDock.getState().toggle(),
    },
    {
      id: "view.nextRegion",
      title: "Next region",
      group: "View",
      keys: ["F6"],
      run: () => focusNextRegion(1),
    },
    {
      id: "view.previousRegion",
      title: "Previous region",
      group: "View",
      keys: ["Shift+F6"],
      run: () => focusNextRegion(-1),
    },
    {
      id: "help.keyboard",
      title: "Keyboard",
      group: "Help",
      keys: ["?"],
      run: () => usePalette.getState().showKeys(true),
    },
    {
      id: "help.about",
      title: "About",
      group: "Help",
      keys: [],
      run: () => useNavigation.getState().go({ screen: "settings" }),
    },
  ];
}

function proveSelection(id: string): void {
  const { proofOfSelection, show, showComponent } = useDock.getState();
  if (proofOfSelection) show(proofOfSelection);
  else showComponent(id);
}

function workspaceCommands({ host }: Services): Command[] {
  return [
    {
      ...{
        id: "workspace.open-folder",
        title: "Open a workspace folder…",
        group: "Workspace",
        keys: ["Ctrl+O"],
      },
      run: () => void openFolder({ host }),
    },
    {
      ...{
        id: "workspace.open-built-in",
        title: "Open the built-in workspace",
        group: "Workspace",
        keys: [],
      },
      run: () => void host.call("openFolder", { builtIn: true }),
    },
  ];
}

/** The desktop asks with its own dialog; browser mode asks on the settings screen. */
async function openFolder({ host }: Pick<Services, "host">): Promise<void> {
  const { canPickFolder } = await host.call("about", {});
  if (canPickFolder) await host.call("openFolder", {});
  else useNavigation.getState().go({ screen: "settings" });
}
