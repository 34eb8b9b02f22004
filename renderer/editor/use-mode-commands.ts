import { useServices } from "../app/services.ts";
import type { Command } from "../commands/command-store.ts";
import { useOfferCommands } from "../commands/use-commands.ts";
import { useRunbookDialogs } from "./dialogs/dialog-store.ts";
import { type EditorMode, useModes } from "./mode-store.ts";
import { saveNow } from "./save-now.ts";
import { useBuffers } from "./session/buffers.ts";

/** What can be done with the open runbook from the keyboard and the palette, whether it is read or edited. */
export function useModeCommands(path: string): void {
  const services = useServices();
  const unsaved = useBuffers((state) => state.byPath.get(path)?.dirty ?? false);
  useOfferCommands(
    [toggleCommand(path), ...showCommands(path), ...fileCommands(path), saveCommand()],
    [path, unsaved, services],
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

function fileCommands(path: string): Command[] {
  const { show } = useRunbookDialogs.getState();
  const about = (kind: "rename" | "duplicate", title: string): Command => ({
    ...{ id: `runbook.${kind}`, title, group: "Runbook", keys: [] },
    run: () => show({ kind, path }),
  });
  return [about("rename", "Rename the runbook…"), about("duplicate", "Duplicate the runbook…")];
}
