import { cdxIconClose } from "@wikimedia/codex-icons";
import { useEffect, useState } from "react";
import { useServices } from "../app/services.ts";
import { Icon } from "../controls/Icon.tsx";
import styles from "./FactsNoticeLine.module.css";
import { type FactsNotice, useFacts } from "./facts-store.ts";
import { undoFacts } from "./save-facts.ts";

/** Says what the last edit of the graph has done, and takes it back. Empty until there was one. */
export function FactsNoticeLine() {
  useEffect(() => {
    useFacts.setState(({ tellers }) => ({ tellers: tellers + 1 }));
    return () => useFacts.setState(({ tellers }) => ({ tellers: tellers - 1 }));
  }, []);
  return <NoticeLine />;
}

/** The same for a window in which no part tells it, as when the component that was edited is not shown. */
export function FactsNoticeOverWindow() {
  const isTold = useFacts(({ tellers }) => tellers > 0);
  return isTold ? null : (
    <div className={styles.over}>
      <NoticeLine />
    </div>
  );
}

function NoticeLine() {
  const notice = useFacts((state) => state.notice);
  return (
    <div className={styles.line} role="status" aria-label="Edit of the graph">
      {notice ? (
        <>
          <span>{notice.words}</span>
          {notice.undo ? <Undo undo={notice.undo} /> : null}
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

type Attempt = {
  readonly busy: boolean;
  readonly failure?: { readonly of: FactsNotice["undo"]; readonly words: string };
};

function Undo({ undo }: { readonly undo: NonNullable<FactsNotice["undo"]> }) {
  const services = useServices();
  const [{ busy, failure }, setAttempt] = useState<Attempt>({ busy: false });
  const takeBack = async () => {
    setAttempt({ busy: true });
    try {
      await undoFacts(services, undo);
      setAttempt({ busy: false });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      setAttempt({ busy: false, failure: { of: useFacts.getState().notice?.undo, words } });
    }
  };
  return (
    <>
      <button type="button" className="button small" disabled={busy} onClick={() => void takeBack()}>
        Undo the edit
      </button>
      {failure?.of === undo ? <span className={styles.error}>Not undone: {failure.words}</span> : null}
    </>
  );
}
