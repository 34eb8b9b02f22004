import { useEffect, useRef, useState } from "react";

/** What became of the last press, until it is old news. */
export type CopyState = "idle" | "copied" | "refused";

const shownMs = 6_000;

/** Writes text to the clipboard and tells how it went for a few seconds. */
export function useCopy(): {
  readonly state: CopyState;
  readonly copyText: (text: string) => Promise<void>;
} {
  const [state, setState] = useState<CopyState>("idle");
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copyText = async (text: string) => {
    clearTimeout(timer.current);
    setState((await written(text)) ? "copied" : "refused");
    timer.current = setTimeout(() => setState("idle"), shownMs);
  };
  return { state, copyText };
}

/** The clipboard is missing where the page is not a secure context, and may refuse without a user's press. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
