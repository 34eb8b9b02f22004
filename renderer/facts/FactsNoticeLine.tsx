import { cdxIconClose } from "@wikimedia/codex-icons";
import { useState } from "react";
import { useServices } from "../app/services.ts";
import { Icon } from "../controls/Icon.tsx";
import styles from "./FactsNoticeLine.module.css";
import { type FactsNotice, useFacts } from "./facts-store.ts";
import { undoFacts } from "./save-facts.ts";

/** Says what the last edit of the graph has done, and takes it back. Empty until there was one. */
export function FactsNoticeLine() {
  const notice = useFacts((state) => state.notice);
  return (
    <div className={styles.line} role="status" aria-label="Edit of the graph">
      {notice ? (
        <>
          <span>{notice.words}</span>
          {notice.undo ? <Undo key={notice.undo.hash} undo={notice.undo} /> : null}
          <button
            type="button"
            className="button quiet small icon"
            aria-label="Dismiss the notice"
            onClick={() => useFacts.setState({ notice: undefined })}
          >
            <Icon icon={cdxIconClose} size={16} />
          </button>
        </>
      ) : null}
    </div>
  );
}

function Undo({ undo }: { readonly undo: NonNullable<FactsNotice["undo"]> }) {
  const services = useServices();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const takeBack = async () => {
    setState({ busy: true });
    try {
      await undoFacts(services, undo);
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <button type="button" className="button small" disabled={state.busy} onClick={() => void takeBack()}>
        Undo the edit
      </button>
      {state.error ? <span className={styles.error}>Not undone: {state.error}</span> : null}
    </>
  );
}
