import { useWorkspace } from "../../workspace/workspace-store.ts";
import { useBuffers } from "../session/buffers.ts";
import { runbookPath } from "../session/runbook-path.ts";

/** Why a name cannot be given to another runbook, in words; case makes no difference to some disks. */
export function useNameTaken(id: string): string | undefined {
  const wanted = id.toLowerCase();
  const inWorkspace = useWorkspace(
    (state) => state.overview?.runbooks.some((runbook) => runbook.id.toLowerCase() === wanted) ?? false,
  );
  const isOpen = useBuffers((state) => state.byPath.has(runbookPath(id)));
  return inWorkspace || isOpen ? "A runbook has this name already." : undefined;
}
