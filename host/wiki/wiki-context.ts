import { withoutProvenance } from "../../core/wiki/without-provenance.ts";
import type { Session } from "../workspace/session.ts";
import type { AccountsOptions, WikiAccounts } from "./accounts.ts";
import type { OurPage } from "./draft-publish.ts";
import { pageOfRunbook } from "./page-of-runbook.ts";
import { pause } from "./pause.ts";
import type { Publishing } from "./publishing.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { WikiNotes } from "./wiki-notes.ts";
import { workspaceRecord } from "./workspace-record.ts";

export type WikiOptions = AccountsOptions & {
  /** Current day as YYYY-MM-DD. */
  readonly today?: () => string;
};

/** What the operations on a wiki work with. */
export type WikiContext = {
  readonly session: Session;
  readonly options: WikiOptions;
  readonly accounts: WikiAccounts;
};
/** Publishing from the open workspace, with one account. @throws WikiFailure; OperationError `unreadable` */
export async function publishingOf(
  { session, options, accounts }: WikiContext,
  account: string,
): Promise<Publishing> {
  const { folder } = session.snapshot();
  return {
    client: await accounts.client(account),
    wiki: await accounts.wiki(account),
    notes: new WikiNotes(folder),
    record: workspaceRecord(session),
    bare: withoutProvenance,
    pause: options.pause ?? pause,
  };
}

/** The page of a runbook of the open workspace. @throws WikiFailure `no-page` where it has none */
export function pageOf({ session, options }: WikiContext, id: string): OurPage {
  const { workspace } = session.model();
  const runbook = workspace.runbooks.find((each) => each.id === id);
  if (!runbook) throw new WikiFailure("no-page", { host: "", why: `there is no runbook ${id}` });
  return pageOfRunbook(runbook, workspace, options.today?.() ?? new Date().toISOString().slice(0, 10));
}
