import { type Services, useServices } from "../app/services.ts";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";
import { removeRunbook } from "./dialogs/runbook-files.ts";
import { type EditorMode, useModes } from "./mode-store.ts";
import { beginAttaching } from "./pick/begin-attaching.ts";
import { saveNow } from "./save-now.ts";
import { useBuffers } from "./session/buffers.ts";

/** What can be done with the open runbook from the keyboard and the palette, whether it is read or edited. */
export function useModeCommands(path: string, exists: boolean): void {
  const services = useServices();
  const unsaved = useBuffers((state) => state.byPath.get(path)?.dirty ?? false);
  useOfferCommands(
    [toggleCommand(path), ...showCommands(path), ...fileCommands(services, path, exists), saveCommand()],
    [path, exists, unsaved, services],
  );
  function saveCommand(): Command {
    const save = {
      id: "editor.save",
      title: "Save the runbook",
      group: "Runbook",
      keys: ["Ctrl+S"],
    } as const;
    return {
      ...save,
      run: () => void saveNow(services, path),
      ...(unsaved ? {} : { disabled: "There is nothing to save." }),
    };
  }
}

function toggleCommand(path: string): Command {
  return {
    ...{ id: "editor.toggle", title: "Edit or read the runbook", group: "Runbook", keys: ["Ctrl+E"] },
    run: () => {
      const { byPath, editing, show } = useModes.getState();
      show(path, (byPath.get(path) ?? "read") === "read" ? editing : "read");
    },
  };
}

function showCommands(path: string): Command[] {
  const { show, togglePanel } = useModes.getState();
  const as = (mode: EditorMode, title: string): Command => ({
    ...{ id: `editor.${mode}`, title, group: "Runbook", keys: [] },
    run: () => show(path, mode),
  });
  return [
    as("edit", "Edit the runbook"),
    as("split", "Edit the runbook beside its preview"),
    as("read", "Read the runbook"),
    {
      ...{ id: "editor.history", title: "History of the runbook", group: "Runbook", keys: [] },
      run: () => togglePanel("history"),
    },
    {
      ...{ id: "editor.git", title: "Git: changes, commit, pull, push", group: "Runbook", keys: [] },
      run: () => togglePanel("git"),
    },
  ];
}

function fileCommands(services: Services, path: string, exists: boolean): Command[] {
  const { show } = useRunbookDialogs.getState();
  const about = (id: string, title: string, run: () => void): Command => ({
    ...{ id, title, run, group: "Runbook", keys: [] },
    ...(exists ? {} : { disabled: "It has no file yet: save it first." }),
  });
  return [
    about("runbook.rename", "Rename the runbook…", () => show({ kind: "rename", path })),
    about("runbook.duplicate", "Duplicate the runbook…", () => show({ kind: "duplicate", path })),
    about("runbook.delete", "Delete the runbook", () => void removeRunbook(services, path)),
    ...attachCommands(path),
  ];
}

function attachCommands(path: string): Command[] {
  const attach = (purpose: "attach-component" | "attach-alert", title: string): Command => ({
    ...{ id: `runbook.${purpose}`, title, group: "Runbook", keys: [] },
    run: () => beginAttaching(purpose, path),
  });
  return [
    attach("attach-component", "Attach the runbook to a component…"),
    attach("attach-alert", "Attach the runbook to an alert…"),
  ];
}
