import { startTransition, useEffect, useRef, useState } from "react";
import { useServices } from "../../app/services.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { onText, openSessionOf } from "../session/sessions.ts";
import { askAbout } from "../worker/send-text.ts";
import type { Preview } from "../worker/text-host.ts";
import { lineLookedAt } from "./line-looked-at.ts";

/** From the last change to the drawing, and from the first one that is not drawn, in milliseconds. */
const quietMs = 150;
const longestMs = 900;

/**
 * The unsaved text as the reader shows it, a moment behind the typing. One question at a time: the worker is never
 * asked for a text that has been overtaken.
 *
 * @returns undefined until the first answer, and a way to ask again when another part is to be seen
 */
export function usePreview(path: string): {
  readonly preview: Preview | undefined;
  readonly renew: () => void;
} {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const [preview, setPreview] = useState<Preview>();
  const renew = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace knows other names
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let firstAt = 0;
    let stopped = false;
    let busy = false;
    let again = false;
    const run = async () => {
      timer = undefined;
      busy = true;
      again = false;
      const session = openSessionOf(path);
      const line = lineLookedAt(session);
      const answer = await askAbout(session, (sent) => model.previewText(sent, line)).catch(() => undefined);
      busy = false;
      if (stopped) return;
      // Drawing gives way to the next key.
      if (answer) startTransition(() => setPreview(answer));
      if (again) wait();
    };
    const wait = () => {
      if (busy) {
        again = true;
        return;
      }
      const now = performance.now();
      if (timer === undefined) firstAt = now;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), Math.max(0, Math.min(quietMs, firstAt + longestMs - now)));
    };
    renew.current = wait;
    const stop = onText(path, wait);
    void run();
    return () => {
      stopped = true;
      clearTimeout(timer);
      stop();
    };
  }, [path, model, generation]);
  return { preview, renew: () => renew.current() };
}
