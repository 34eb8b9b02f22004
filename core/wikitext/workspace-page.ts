import type { Runbook } from "../schema/runbook.ts";
import type { Workspace } from "../schema/workspace.ts";
import type { Origin } from "./provenance.ts";
import { runbookToPage, type WikiPage } from "./runbook-to-page.ts";

/** The page of a runbook in its workspace: what is exported, published and compared with the wiki. */
export function workspacePage(
  workspace: Workspace,
  runbook: Runbook,
  origin: Omit<Origin, "workspace">,
): WikiPage {
  const names = namesOf(workspace);
  return runbookToPage(runbook, {
    runbooks: workspace.runbooks,
    componentName: (id) => names.get(id) ?? id,
    origin: { workspace: workspace.manifest.title, ...origin },
  });
}

const known = new WeakMap<Workspace, ReadonlyMap<string, string>>();

/** Names of the components by id: gone through once for a workspace, not once for a runbook. */
function namesOf(workspace: Workspace): ReadonlyMap<string, string> {
  const names = known.get(workspace) ?? new Map(workspace.components.map(({ id, name }) => [id, name]));
  known.set(workspace, names);
  return names;
}
