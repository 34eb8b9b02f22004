import type { z } from "zod";
import type { WikiStatus } from "../../core/wiki/publish-schema.ts";
import type { wikiOperations } from "../../core/wiki/wiki-operations.ts";
import { withoutProvenance } from "../../core/wiki/without-provenance.ts";
import type { Session } from "../workspace/session.ts";
import { WikiAccounts } from "./accounts.ts";
import { checkPages } from "./check-pages.ts";
import { CurrentQueue } from "./current-queue.ts";
import { draftPublish } from "./draft-publish.ts";
import { titleOf } from "./page-of-runbook.ts";
import { publishPage } from "./publish-page.ts";
import { pageOf, publishingOf, type WikiContext, type WikiOptions } from "./wiki-context.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { WikiNotes } from "./wiki-notes.ts";
import { wikiStatus } from "./wiki-status.ts";
import { recordedPages } from "./workspace-record.ts";

type Table = typeof wikiOperations;

/** The functions behind the wiki's part of the contract. */
export type WikiOperations = {
  readonly [N in keyof Table]: (
    input: z.output<Table[N]["input"]>,
  ) => z.output<Table[N]["output"]> | Promise<z.output<Table[N]["output"]>>;
};

/** The operations that contact a wiki, and what is known of it; nothing here asks without being asked to. */
export function createWikiOperations(session: Session, options: WikiOptions): WikiOperations {
  const accounts = new WikiAccounts(options);
  const works = new Works();
  const context: WikiContext = { session, options, accounts };
  const queue = new CurrentQueue(context);
  return {
    wikiAccounts: async () => ({ accounts: await accounts.list(), keychain: await accounts.keychain() }),
    addWikiAccount: (input) => accounts.add(input),
    testWikiAccount: ({ account }) => accounts.test(account),
    forgetWikiAccount: async ({ account }) => {
      await accounts.forget(account);
      return {};
    },
    wikiStatus: ({ account }) => statusNow(context, account, new Map()),
    wikiCheck: (input) => works.run(input.work, (signal) => check(context, input, signal)),
    publishDraft: (input) => works.run(input.work, (signal) => draft(context, input, signal)),
    publish: (input) => works.run(input.work, (signal) => publish(context, input, signal)),
    publishMany: (input) => queue.begin(input),
    publishQueue: () => queue.read(),
    resumePublishing: () => queue.resume(),
    cancelWikiWork: ({ work }) => ({ cancelled: work === undefined ? queue.cancel() : works.cancel(work) }),
  };
}

type Input<N extends keyof Table> = z.output<Table[N]["input"]>;
type Output<N extends keyof Table> = z.output<Table[N]["output"]>;

/** Work that can be cancelled, by the name that whoever asked gave it. */
class Works {
  readonly #running = new Map<string, AbortController>();

  async run<T>(name: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    if (name !== undefined) this.#running.set(name, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (name !== undefined && this.#running.get(name) === controller) this.#running.delete(name);
    }
  }

  cancel(name: string): boolean {
    const controller = this.#running.get(name);
    controller?.abort();
    return controller !== undefined;
  }
}

async function draft(
  context: WikiContext,
  input: Input<"publishDraft">,
  signal: AbortSignal,
): Promise<Output<"publishDraft">> {
  try {
    const page = pageOf(context, input.runbook);
    return await draftPublish(await publishingOf(context, input.account), page, true, signal);
  } catch (error) {
    if (error instanceof WikiFailure) return { outcome: "failed", failure: error.data };
    throw error;
  }
}

async function publish(
  context: WikiContext,
  input: Input<"publish">,
  signal: AbortSignal,
): Promise<Output<"publish">> {
  const { account, revision, ...page } = input;
  try {
    return await publishPage(await publishingOf(context, account), { ...page, base: revision }, signal);
  } catch (error) {
    if (error instanceof WikiFailure) return { outcome: "stopped", failure: error.data, landed: "no" };
    throw error;
  }
}

async function statusNow(
  { session, accounts }: WikiContext,
  account: string | undefined,
  faults: ReadonlyMap<string, string>,
): Promise<WikiStatus> {
  const pages = await recordedPages(session);
  const known = account === undefined ? (await accounts.list())[0]?.api : await accounts.wiki(account);
  const seen = await new WikiNotes(session.snapshot().folder).seen();
  const { workspace } = session.model();
  return wikiStatus({ workspace, wiki: known ?? pages[0]?.wiki, pages, seen, faults });
}

async function check(
  context: WikiContext,
  input: Input<"wikiCheck">,
  signal: AbortSignal,
): Promise<Output<"wikiCheck">> {
  const { session, accounts } = context;
  const wanted = input.runbooks && new Set(input.runbooks);
  const runbooks = session.model().workspace.runbooks.filter(({ id }) => wanted?.has(id) ?? true);
  const titles = [...new Set(runbooks.flatMap((runbook) => titleOf(runbook) ?? []))];
  try {
    const wiki = await accounts.wiki(input.account);
    const pages = (await recordedPages(session)).filter((page) => page.wiki === wiki);
    const known = new Map(pages.map(({ title, revision, there }) => [title, { revision, hash: there }]));
    const [client, notes] = [await accounts.client(input.account), new WikiNotes(session.snapshot().folder)];
    const faults = await checkPages({ client, wiki, notes, bare: withoutProvenance, titles, known }, signal);
    return { status: await statusNow(context, input.account, faults) };
  } catch (error) {
    if (!(error instanceof WikiFailure)) throw error;
    return { status: await statusNow(context, undefined, new Map()), failure: error.data };
  }
}
