import type { Runbook } from "../../core/schema/runbook.ts";
import type { Workspace } from "../../core/schema/workspace.ts";
import { pageTitleOf } from "../../core/wikitext/page-title-of.ts";
import { workspacePage } from "../../core/wikitext/workspace-page.ts";
import type { OurPage } from "./draft-publish.ts";
import { WikiFailure } from "./wiki-failure.ts";

/**
 * Title of the page of a runbook whose front matter names one.
 *
 * @returns undefined where it names none: a title that nobody chose is not published to
 */
export function titleOf(runbook: Runbook): string | undefined {
  return runbook.wikitech === undefined ? undefined : pageTitleOf(runbook);
}

/**
 * A runbook as the page that would be published now.
 *
 * @throws WikiFailure `no-page` where it names none, or another runbook names the same: one would overwrite the other
 */
export function pageOfRunbook(runbook: Runbook, workspace: Workspace, today: string): OurPage {
  const title = titleOf(runbook);
  if (title === undefined) throw new WikiFailure("no-page", { host: "", why: `${runbook.file} names none` });
  const other = workspace.runbooks.find((each) => each.id !== runbook.id && titleOf(each) === title);
  if (other) throw new WikiFailure("no-page", { host: "", why: `${other.file} names the same one` });
  return { title, text: textOf(runbook, workspace, today) };
}

/** The wikitext of a runbook in its workspace. */
export function textOf(runbook: Runbook, workspace: Workspace, today: string): string {
  return workspacePage(workspace, runbook, { date: today }).text;
}
