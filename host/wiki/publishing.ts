import type { PublishedPage } from "../../core/wiki/published-file.ts";
import type { Bare } from "./page-hash.ts";
import type { Pause } from "./pause.ts";
import type { WikiClient } from "./wiki-client.ts";
import type { PageName, WikiNotes } from "./wiki-notes.ts";

/** The workspace's record of what was published. */
export type PublishedRecord = {
  /** @throws OperationError `unreadable` */
  readonly page: (page: PageName) => Promise<PublishedPage | undefined>;
  /** @throws OperationError as for a save */
  readonly put: (page: PublishedPage) => Promise<void>;
};

/** What publishing to one wiki works with. */
export type Publishing = {
  readonly client: WikiClient;
  /** Address of the wiki's api.php, by which the records name it. */
  readonly wiki: string;
  readonly notes: WikiNotes;
  readonly record: PublishedRecord;
  readonly bare: Bare;
  readonly pause: Pause;
};
