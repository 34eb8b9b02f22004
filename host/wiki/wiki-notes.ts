import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { workspaceState } from "../state/state-folder.ts";
import { writeStateFile } from "../state/write-state-file.ts";
import { inTurn } from "../workspace/save/in-turn.ts";

/** One page of one wiki, by the address of its api.php. */
export type PageName = { readonly wiki: string; readonly title: string };

/** An edit that is, or was, under way. */
const sendingSchema = z.object({
  base: z.number().int().nullable(),
  sha1: z.string(),
  text: z.string(),
  /** What the runbook gave; differs from `text` after a merge. */
  ours: z.string(),
  user: z.string(),
});
export type Sending = z.infer<typeof sendingSchema>;

const seenSchema = z.object({
  /** Hash of the page's text; null: no page. */
  hash: z.string().nullable(),
  /** Of a page that is gone, the last one that was known of. */
  revision: z.number().int().nullable(),
  user: z.string().optional(),
  /** By this machine's clock. */
  at: z.string(),
});
export type Seen = z.infer<typeof seenSchema>;
const allSeenSchema = z.record(z.string(), seenSchema);

const pageNotesSchema = z.object({
  sending: sendingSchema.optional(),
  /** What the runbook gave when the page was last published, and its hash. */
  sent: z.object({ hash: z.string(), text: z.string() }).optional(),
});
type PageNotes = z.infer<typeof pageNotesSchema>;

/**
 * What this machine notes of the pages of one workspace, outside of it: edits under way, the texts that were last sent,
 * and what was last seen. Without these notes publishing asks more and decides less, and loses nothing.
 */
export class WikiNotes {
  readonly #folder: string;

  /** @param workspace absolute path */
  constructor(workspace: string) {
    this.#folder = workspaceState(workspace, "wiki");
  }

  /** The edit of this page that nobody has seen the end of. */
  async sending(page: PageName): Promise<Sending | undefined> {
    return (await this.#pageNotes(page)).sending;
  }

  /** Notes, on the disk, that an edit is about to be sent. @throws Error of the system */
  noteSending(page: PageName, sending: Sending): Promise<void> {
    return this.#change(page, (notes) => ({ ...notes, sending }));
  }

  /** @throws Error of the system */
  async endSending(page: PageName): Promise<void> {
    if (await this.sending(page)) await this.#change(page, ({ sending: _, ...notes }) => notes);
  }

  /** The text that the runbook gave when the page was last published, if it was from this machine. */
  async sentText(page: PageName, hash: string): Promise<string | undefined> {
    const { sent } = await this.#pageNotes(page);
    return sent?.hash === hash ? sent.text : undefined;
  }

  /** @throws Error of the system */
  noteSentText(page: PageName, hash: string, text: string): Promise<void> {
    return this.#change(page, (notes) => ({ ...notes, sent: { hash, text } }));
  }

  /** What was last seen of each page, by `seenKey`. */
  async seen(): Promise<Readonly<Record<string, Seen>>> {
    return (await this.#read("seen.json", allSeenSchema)) ?? {};
  }

  /** @throws Error of the system */
  noteSeen(seen: Readonly<Record<string, Seen>>): Promise<void> {
    return inTurn(`wiki seen ${this.#folder}`, async () => {
      await this.#write("seen.json", { ...(await this.seen()), ...seen });
    });
  }

  /** A record of the queue; undefined when there is none, or it is damaged. */
  queue<T>(schema: z.ZodType<T>): Promise<T | undefined> {
    return this.#read("queue.json", schema);
  }

  /** @throws Error of the system */
  noteQueue(queue: unknown): Promise<void> {
    return this.#write("queue.json", queue);
  }

  async #pageNotes(page: PageName): Promise<PageNotes> {
    return (await this.#read(fileOf(page), pageNotesSchema)) ?? {};
  }

  #change(page: PageName, edit: (notes: PageNotes) => PageNotes): Promise<void> {
    const file = fileOf(page);
    return inTurn(`wiki notes ${this.#folder} ${file}`, async () => {
      await this.#write(file, edit(await this.#pageNotes(page)));
    });
  }

  async #read<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    try {
      const parsed = schema.safeParse(JSON.parse(await readFile(join(this.#folder, name), "utf8")));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }

  async #write(name: string, value: unknown): Promise<void> {
    await writeStateFile(join(this.#folder, name), Buffer.from(JSON.stringify(value)));
  }
}

/** Names a page in the record of what was seen. */
export function seenKey({ wiki, title }: PageName): string {
  return `${wiki} ${title}`;
}

function fileOf(page: PageName): string {
  return `page-${hash("sha256", seenKey(page)).slice(0, 32)}.json`;
}
