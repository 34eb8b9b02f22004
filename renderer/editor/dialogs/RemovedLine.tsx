import { cdxIconClose } from "@wikimedia/codex-icons";
import { useServices } from "../../app/services.ts";
import { Icon } from "../../controls/Icon.tsx";
import { Bar, BarAction } from "../bars/Bar.tsx";
import { useRunbookDialogs } from "./dialog-store.ts";
import { bringBack } from "./runbook-files.ts";

/** Says where a removed runbook is, and brings it back. */
export function RemovedLine() {
  const services = useServices();
  const { removed, failure } = useRunbookDialogs();
  if (!removed && !failure) return null;
  return (
    <Bar
      label="Deleted runbook"
      tone={failure ? "critical" : "note"}
      actions={
        <>
          {removed ? <BarAction run={() => bringBack(services, removed)}>Undo</BarAction> : null}
          <button
            type="button"
            className="button quiet small icon"
            aria-label="Dismiss"
            onClick={() => useRunbookDialogs.setState({ removed: undefined, failure: undefined })}
          >
            <Icon icon={cdxIconClose} size={16} />
          </button>
        </>
      }
    >
      {failure ?? `${removed?.path} is in ${removed?.bin}.`}
    </Bar>
  );
}
