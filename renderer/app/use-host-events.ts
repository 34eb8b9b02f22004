import { useEffect } from "react";
import { runbookOfCommand } from "../../core/host-bridge.ts";
import { commandsOf, useCommands } from "../commands/command-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useServices } from "./services.ts";

/** Follows what the desktop sends: deep links and menu commands. */
export function useHostEvents(): void {
  const { host } = useServices();
  useEffect(
    () =>
      host.onEvent((event) => {
        if (event.type === "open-component")
          useNavigation.getState().go({ screen: "graph", selected: event.id });
        if (event.type === "command") runCommand(event.command);
      }),
    [host],
  );
}

function runCommand(id: string): void {
  const runbook = runbookOfCommand(id);
  if (runbook) useNavigation.getState().go({ screen: "runbooks", runbook });
  const command = commandsOf(useCommands.getState().offers).find((known) => known.id === id);
  if (command && !command.disabled) command.run();
}
