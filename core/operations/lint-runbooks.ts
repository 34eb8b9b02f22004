import type { OperationOutput } from "../contract.ts";
import type { Model } from "../model.ts";
import { OperationError } from "../operation-error.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { lintRunbook } from "../runbook/lint.ts";
import type { Runbook } from "../schema/runbook.ts";

/**
 * Problems of the named runbooks, or of all: what loading found in their files, then what reading them shows.
 * A name is an id or a file name, with or without `runbooks/` and `.md`.
 *
 * @throws OperationError `not-found` for a name that is none
 */
export function lintRunbooks(model: Model, names: readonly string[]): OperationOutput<"lint"> {
  const { runbooks } = model.workspace;
  const context = lintContext(model.workspace, model.today);
  const chosen = names.length === 0 ? runbooks : names.map((name) => runbookNamed(runbooks, name));
  const problems = chosen.flatMap((runbook) => [
    ...model.problems.filter((problem) => problem.file === runbook.file),
    ...lintRunbook(runbook, context),
  ]);
  return { problems, checked: chosen.length };
}

function runbookNamed(runbooks: readonly Runbook[], name: string): Runbook {
  const id = name.replace(/^(\.\/)?runbooks\//, "").replace(/\.md$/i, "");
  const found = runbooks.find((runbook) => runbook.id === id);
  if (found) return found;
  const near = runbooks.filter((runbook) => runbook.id.includes(id) || id.includes(runbook.id)).slice(0, 3);
  const hint = near.length > 0 ? ` Nearest: ${near.map((runbook) => runbook.id).join(", ")}.` : "";
  throw new OperationError("not-found", `There is no runbook “${name}”.${hint}`);
}
