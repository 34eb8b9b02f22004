import type { PublishNotice, PublishQueueData, QueueItem } from "../../core/wiki/publish-schema.ts";
import type { PlanKind } from "../../core/wiki/three-way.ts";
import type { WikiFailureData, WikiOutcome } from "../../core/wiki/wiki-outcome.ts";
import { type Draft, draftPublish, type OurPage } from "./draft-publish.ts";
import { publishPage } from "./publish-page.ts";
import type { Publishing } from "./publishing.ts";
import { WikiFailure } from "./wiki-failure.ts";

/** Seconds to wait for a wiki that takes no more edits, where it does not say, and at most. */
const usualWait = 60;
const longestWait = 300;
const mostWaits = 3;

/** What stands in the way of one page alone; everything else stops the queue. */
const ofOnePage: ReadonlySet<WikiOutcome> = new Set<WikiOutcome>([
  "page-protected",
  "filter-warning",
  "filter-refused",
  "link-refused",
  "title-refused",
  "too-large",
  "bad-title",
  "no-page",
  "edit-conflict",
  "page-exists",
  "page-missing",
  "page-deleted",
  "refused",
]);

const looks: Readonly<Partial<Record<PlanKind, string>>> = {
  deleted: "The page was deleted or moved away. Decide whether it is to be made anew.",
  "changed-there": "Only the page has changed. Take the change over; there is nothing to publish.",
  merged: "Both have changed, at different lines. Look at what the two make together.",
  conflict: "Both have changed the same lines, or what was last published is not known. Decide line by line.",
};

export type QueueWork = {
  readonly publishing: Publishing;
  /** The page of a runbook as it would be now. @throws WikiFailure `no-page` where it has none */
  readonly pageOf: (runbook: string) => OurPage;
};

/**
 * Publishes many pages, one after the other: those alone that need no decision. Every step is noted on the disk, so that
 * the rest can be done later, by another run of the program too.
 */
export class PublishQueue {
  readonly #work: QueueWork;
  #data: PublishQueueData;

  constructor(work: QueueWork, data: PublishQueueData) {
    this.#work = work;
    this.#data = data;
  }

  get data(): PublishQueueData {
    return this.#data;
  }

  /** Works on all that waits. Never rejects for what a wiki does. @throws Error of the system */
  async run(signal: AbortSignal): Promise<void> {
    await this.#note({ state: "running" });
    for (let at = 0; at < this.#data.items.length; at++) {
      const item = this.#data.items[at];
      if (item?.state !== "waiting" && item?.state !== "working") continue;
      const failure = await this.#workOn(at, item, signal);
      if (failure) return this.#note({ state: "stopped", failure });
    }
    await this.#note({ state: "done" });
  }

  /** @returns what stops the queue */
  async #workOn(at: number, item: QueueItem, signal: AbortSignal): Promise<WikiFailureData | undefined> {
    const { runbook } = item;
    await this.#noteItem(at, { runbook, state: "working" });
    for (let waits = 0; ; waits++) {
      const done = await this.#step(runbook, signal);
      if ("item" in done) {
        await this.#noteItem(at, done.item);
        return undefined;
      }
      const { failure } = done;
      if (failure.outcome !== "rate-limited" || waits === mostWaits) {
        await this.#noteItem(at, { runbook, state: "waiting" });
        return failure;
      }
      await this.#note({ state: "pausing", failure });
      const stopped = await this.#wait(failure, signal);
      if (stopped) {
        await this.#noteItem(at, { runbook, state: "waiting" });
        return stopped;
      }
      await this.#note({ state: "running" });
    }
  }

  async #wait({ retryAfter }: WikiFailureData, signal: AbortSignal): Promise<WikiFailureData | undefined> {
    try {
      await this.#work.publishing.pause(Math.min(retryAfter ?? usualWait, longestWait), signal);
      return undefined;
    } catch (error) {
      if (error instanceof WikiFailure) return error.data;
      throw error;
    }
  }

  async #step(
    runbook: string,
    signal: AbortSignal,
  ): Promise<{ item: QueueItem } | { failure: WikiFailureData }> {
    let title: string | undefined;
    try {
      const page = this.#work.pageOf(runbook);
      title = page.title;
      const draft = await draftPublish(this.#work.publishing, page, false, signal);
      const look = needsALook(draft);
      if (look) return { item: { runbook, title, state: "needs-a-look", words: look } };
      if (draft.text === undefined) return { item: { runbook, title, state: "in-step" } };
      return await this.#publish(runbook, draft, draft.text, signal);
    } catch (error) {
      if (!(error instanceof WikiFailure)) throw error;
      return stopping(runbook, title, error.data);
    }
  }

  async #publish(runbook: string, draft: Draft, text: string, signal: AbortSignal) {
    const { title, revision, readAt, texts } = draft;
    const { summary } = this.#data;
    const page = { title, text, ours: texts.ours, summary, base: revision, readAt, confirmsWarning: false };
    const result = await publishPage(this.#work.publishing, page, signal);
    if (result.outcome === "published")
      return { item: published(runbook, title, result.revision, result.notices) };
    return stopping(runbook, title, result.failure);
  }

  async #noteItem(at: number, item: QueueItem): Promise<void> {
    await this.#note({ items: this.#data.items.with(at, item) });
  }

  async #note(change: Partial<PublishQueueData>): Promise<void> {
    const { failure: _, ...before } = this.#data;
    this.#data = { ...before, ...change };
    await this.#work.publishing.notes.noteQueue(this.#data);
  }
}

function needsALook({ kind, checks }: Draft): string | undefined {
  const stop = checks.find(({ level, id }) => level === "stop" || id === "redirect");
  return looks[kind] ?? (kind === "in-step" ? undefined : stop?.words);
}

function published(runbook: string, title: string, revision: number, notices: PublishNotice[]): QueueItem {
  return { runbook, title, state: "published", revision, ...(notices.length > 0 ? { notices } : {}) };
}

function stopping(
  runbook: string,
  title: string | undefined,
  failure: WikiFailureData,
): { item: QueueItem } | { failure: WikiFailureData } {
  if (!ofOnePage.has(failure.outcome)) return { failure };
  return {
    item: {
      runbook,
      ...(title === undefined ? {} : { title }),
      state: "stopped",
      words: `${failure.message} ${failure.next}`,
    },
  };
}
