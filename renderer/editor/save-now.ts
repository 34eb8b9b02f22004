import type { Services } from "../app/services.ts";

/** Saves a text that is open; what a save needs comes with the editor, which is there by then. */
export async function saveNow(services: Services, path: string): Promise<void> {
  const { saveBuffer } = await import("./session/save-buffer.ts");
  await saveBuffer(services, path);
}
