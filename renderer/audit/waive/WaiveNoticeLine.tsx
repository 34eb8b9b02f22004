import { cdxIconClose } from "@wikimedia/codex-icons";
import { useState } from "react";
import { useServices } from "../../app/services.ts";
import { Icon } from "../../controls/Icon.tsx";
import { undoWaiver } from "./undo-waiver.ts";
import styles from "./WaiveNoticeLine.module.css";
import { useWaiveNotice, type WaiveNotice } from "./waive-notice-store.ts";

/** Says what the last waiver has done, and takes it back. Empty until there was one. */
export function WaiveNoticeLine() {
  const notice = useWaiveNotice((state) => state.notice);
  return (
    <div className={styles.line} role="status" aria-label="Waiver">
      {notice ? (
        <>
          <span>{noticeWords(notice)}</span>
          {notice.state === "waived" ? <Undo notice={notice} /> : null}
          <button
            type="button"
            className="button quiet small icon"
            aria-label="Dismiss"
            onClick={() => useWaiveNotice.setState({ notice: undefined })}
          >
            <Icon icon={cdxIconClose} size={16} />
          </button>
        </>
      ) : null}
    </div>
  );
}

function Undo({ notice }: { readonly notice: Extract<WaiveNotice, { state: "waived" }> }) {
  const { host } = useServices();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: string }>({ busy: false });
  const undo = async () => {
    setState({ busy: true });
    try {
      await undoWaiver(host, notice.saved);
      useWaiveNotice.setState({ notice: { state: "undone", count: notice.count } });
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      <button type="button" className="button small" disabled={state.busy} onClick={() => void undo()}>
        Undo
      </button>
      {state.error ? <span className={styles.error}>Not undone: {state.error}</span> : null}
    </>
  );
}

function noticeWords(notice: WaiveNotice): string {
  const flags = notice.count === 1 ? "1 flag" : `${notice.count} flags`;
  if (notice.state === "waived") return `${flags} waived until ${notice.expires}.`;
  return notice.count === 1 ? "1 flag counts again." : `${flags} count again.`;
}
