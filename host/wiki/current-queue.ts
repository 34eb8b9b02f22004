import type { z } from "zod";
import {
  type PublishQueueData,
  type publishManyInputSchema,
  publishQueueSchema,
} from "../../core/wiki/publish-schema.ts";
import { PublishQueue } from "./publish-queue.ts";
import type { Publishing } from "./publishing.ts";
import { pageOf, publishingOf, type WikiContext } from "./wiki-context.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { WikiNotes } from "./wiki-notes.ts";

/** The one publishing of many pages of the open workspace. */
export class CurrentQueue {
  readonly #context: WikiContext;
  #running:
    | { readonly queue: PublishQueue; readonly stop: AbortController; readonly folder: string }
    | undefined;

  constructor(context: WikiContext) {
    this.#context = context;
  }

  async begin({
    account,
    runbooks,
    summary,
  }: z.output<typeof publishManyInputSchema>): Promise<{ queue?: PublishQueueData }> {
    const items = [...new Set(runbooks)].map((runbook) => ({ runbook, state: "waiting" as const }));
    return this.#start({ account, summary, items, started: new Date().toISOString(), state: "running" });
  }

  /** The record of an earlier run says “running” for good: nobody works on it now. */
  async read(): Promise<{ queue?: PublishQueueData }> {
    const { folder } = this.#context.session.snapshot();
    if (this.#running?.folder === folder) return { queue: this.#running.queue.data };
    const kept = await new WikiNotes(folder).queue(publishQueueSchema);
    if (!kept) return {};
    return { queue: kept.state === "done" ? kept : { ...kept, state: "stopped" } };
  }

  async resume(): Promise<{ queue?: PublishQueueData }> {
    const { queue } = await this.read();
    if (this.#running || !queue || queue.state === "done") return queue ? { queue } : {};
    return this.#start(queue);
  }

  cancel(): boolean {
    this.#running?.stop.abort();
    return this.#running !== undefined;
  }

  async #start(data: PublishQueueData): Promise<{ queue?: PublishQueueData }> {
    if (this.#running) return { queue: this.#running.queue.data };
    const context = this.#context;
    const { folder } = context.session.snapshot();
    let publishing: Publishing;
    try {
      publishing = await publishingOf(context, data.account);
    } catch (error) {
      if (!(error instanceof WikiFailure)) throw error;
      return { queue: { ...data, state: "stopped", failure: error.data } };
    }
    const queue = new PublishQueue({ publishing, pageOf: (id) => pageOf(context, id) }, data);
    const stop = new AbortController();
    this.#running = { queue, stop, folder };
    const forget = context.session.onChange(() => {
      if (context.session.snapshot().folder !== folder) stop.abort();
    });
    const end = () => {
      forget();
      this.#running = undefined;
    };
    void queue.run(stop.signal).then(end, end);
    return { queue: queue.data };
  }
}
