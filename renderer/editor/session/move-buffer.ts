import type { Services } from "../../app/services.ts";
import { bufferOf } from "./buffers.ts";
import { closeBuffer } from "./close-buffer.ts";
import { openBuffer } from "./open-buffer.ts";
import { openSessionOf, plainText } from "./sessions.ts";
import { putText } from "./settle.ts";

/** A file has another name: what was not saved of it goes on under that name. */
export async function moveBuffer(services: Services, from: string, to: string): Promise<void> {
  const unsaved = bufferOf(from)?.dirty ? plainText(openSessionOf(from)) : undefined;
  await openBuffer(services, to);
  if (unsaved !== undefined) putText(to, unsaved);
  await closeBuffer(services, from);
}
