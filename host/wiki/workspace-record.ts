import { OperationError } from "../../core/operation-error.ts";
import {
  publishedPage,
  publishedPages,
  publishedPath,
  withPublished,
} from "../../core/wiki/published-file.ts";
import { decodeText } from "../workspace/decode.ts";
import { saveKeepingVersions } from "../workspace/editing-operations.ts";
import { inTurn } from "../workspace/save/in-turn.ts";
import { bytesAt, contentHash } from "../workspace/save/on-disk.ts";
import { refusalOf } from "../workspace/save/refusal.ts";
import { placeOf } from "../workspace/save/save-place.ts";
import type { Session } from "../workspace/session.ts";
import type { PublishedRecord } from "./publishing.ts";

/** How often an entry is put in anew when somebody else has changed the record meanwhile. */
const mostTries = 3;

/** The record of what was published, in the open workspace, written through the one save path. */
export function workspaceRecord(session: Session): PublishedRecord {
  const { folder } = session.snapshot();
  return {
    page: async ({ wiki, title }) => publishedPage(publishedPages((await read(session)).text), wiki, title),
    put: (page) =>
      inTurn(`published ${folder}`, async () => {
        for (let tries = 1; ; tries++) {
          if (session.snapshot().folder !== folder) throw anotherOpened(folder);
          const { text, expected } = await read(session);
          try {
            await saveKeepingVersions(session, {
              path: publishedPath,
              text: withPublished(text, page),
              expected,
            });
            return;
          } catch (error) {
            const isRace = error instanceof OperationError && error.code === "changed-elsewhere";
            if (!isRace || tries === mostTries) throw error;
          }
        }
      }),
  };
}

/** An edit that was under way belongs to the workspace that it came from. */
function anotherOpened(folder: string): OperationError {
  return new OperationError("not-saved", `${folder} is not the open workspace any more.`);
}

/** Every page that was published, as far as the open workspace knows. @throws OperationError `unreadable` */
export async function recordedPages(session: Session) {
  return publishedPages((await read(session)).text);
}

async function read(session: Session): Promise<{ text: string | undefined; expected: string | null }> {
  const { folder, builtIn } = session.snapshot();
  try {
    const bytes = await bytesAt(placeOf(folder, publishedPath).target);
    if (!bytes) return { text: undefined, expected: null };
    const { text, fault } = decodeText(bytes);
    if (fault)
      throw new OperationError("unreadable", `${publishedPath}:${fault.line} ${fault.what} ${fault.remedy}`);
    return { text, expected: contentHash(bytes) };
  } catch (error) {
    throw await refusalOf(error, { path: publishedPath, done: "saved", target: folder, builtIn });
  }
}
