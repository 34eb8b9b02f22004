import type { Services } from "../../app/services.ts";
import { useCompare } from "../compare/compare-store.ts";
import { useModes } from "../mode-store.ts";
import { bufferOf } from "../session/buffers.ts";
import { goTo } from "../session/go-to.ts";
import { flushJournal } from "../session/journal-keeper.ts";
import { newBuffer, openBuffer } from "../session/open-buffer.ts";
import { type Recovery, settleRecovery } from "../session/recoveries-store.ts";
import { putText } from "../session/settle.ts";

/**
 * Puts the recovered text into the editor, unsaved: what the disk holds stays there, and undo brings it back. Goes to
 * the first place that differs.
 */
export async function takeRecovered(services: Services, recovery: Recovery): Promise<void> {
  const { path, text, id, diskHash } = recovery;
  if (diskHash === null && !bufferOf(path)) newBuffer(services, path, text);
  else await openBuffer(services, path);
  const first = putText(path, text);
  useModes.getState().show(path, useModes.getState().editing);
  useCompare.setState({ shown: undefined });
  // In this window's journal before it leaves the old one: at no moment is it in neither.
  await flushJournal();
  await settleRecovery(services.host, id);
  goTo(path, first ?? 0);
}
