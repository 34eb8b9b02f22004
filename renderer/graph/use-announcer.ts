import { useMemo, useState } from "react";
import { announcer } from "./announcer.ts";

/** The message of the screen's one live region, and the function that changes it. */
export function useAnnouncer(): { readonly message: string; readonly say: (message: string) => void } {
  const [message, setMessage] = useState("");
  const say = useMemo(
    () =>
      announcer(setMessage, { now: () => performance.now(), after: (delay, run) => setTimeout(run, delay) }),
    [],
  );
  return { message, say };
}
