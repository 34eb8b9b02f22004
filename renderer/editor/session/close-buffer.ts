import type { Services } from "../../app/services.ts";
import { useModes } from "../mode-store.ts";
import { dropBuffer } from "./buffers.ts";
import { dropCheck } from "./drop-check.ts";
import { stopJournal } from "./journal-keeper.ts";
import { forget } from "./save-buffer.ts";
import { endSession } from "./sessions.ts";

/** Ends the editing of a text; what was not saved is given up, in the journal too. */
export async function closeBuffer(services: Services, path: string): Promise<void> {
  useModes.getState().show(path, "read");
  stopJournal(path);
  await forget(services, path);
  dropBuffer(path);
  endSession(path);
  dropCheck(path);
}
