import { cdxIconClose } from "@wikimedia/codex-icons";
import { useEffect, useRef } from "react";
import { focusMainWidget } from "../../app/regions.ts";
import { useServices } from "../../app/services.ts";
import { Icon } from "../../controls/Icon.tsx";
import { Bar, BarAction } from "../bars/Bar.tsx";
import { useRunbookDialogs } from "./dialog-store.ts";
import { bringBack } from "./runbook-files.ts";

/** Says where a removed runbook is, and brings it back. */
export function RemovedLine() {
  const services = useServices();
  const { removed, failure } = useRunbookDialogs();
  const line = useRef<HTMLDivElement>(null);
  // What had the focus has gone with the runbook: the way back takes it.
  useEffect(() => {
    if (removed ?? failure) line.current?.querySelector("button")?.focus();
  }, [removed, failure]);
  if (!removed && !failure) return null;
  const dismiss = () => {
    useRunbookDialogs.setState({ removed: undefined, failure: undefined });
    focusMainWidget();
  };
  const unsaved = removed?.unsaved === undefined ? "" : " Undo brings its unsaved text back too.";
  const byHand = removed && removed.text === undefined ? " It is not all text: take it back from there." : "";
  return (
    <div ref={line}>
      <Bar
        label="Deleted runbook"
        tone={failure ? "critical" : "note"}
        actions={
          <>
            {removed?.text !== undefined ? (
              <BarAction run={() => bringBack(services, removed)}>Undo</BarAction>
            ) : null}
            <button type="button" className="button quiet small icon" aria-label="Dismiss" onClick={dismiss}>
              <Icon icon={cdxIconClose} size={16} />
            </button>
          </>
        }
      >
        {failure ?? `${removed?.path} is in ${removed?.bin}.${unsaved}${byHand}`}
      </Bar>
    </div>
  );
}
