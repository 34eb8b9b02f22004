import { useEffect, useRef, useState } from "react";
import { useServices } from "../../app/services.ts";
import { useWorkspace } from "../../workspace/workspace-store.ts";
import { onText, openSessionOf, plainText } from "../session/sessions.ts";
import type { Preview } from "../worker/text-host.ts";
import { lineLookedAt } from "./line-looked-at.ts";

const delayMs = 120;

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
    let stopped = false;
    let busy = false;
    let again = false;
    const run = async () => {
      timer = undefined;
      busy = true;
      again = false;
      const session = openSessionOf(path);
      const answer = await model
        .previewText(path, plainText(session), lineLookedAt(session))
        .catch(() => undefined);
      busy = false;
      if (stopped) return;
      if (answer) setPreview(answer);
      if (again) wait();
    };
    const wait = () => {
      if (busy) again = true;
      else timer ??= setTimeout(() => void run(), delayMs);
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
