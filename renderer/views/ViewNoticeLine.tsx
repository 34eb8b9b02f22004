import { cdxIconClose } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useViewActions } from "./use-view-actions.ts";
import styles from "./Views.module.css";
import { useViews } from "./views-store.ts";

/** What became of the last press on a view; a deleted one can be brought back from here. */
export function ViewNoticeLine() {
  const notice = useViews((state) => state.notice);
  const asking = useViews((state) => state.naming !== undefined);
  const { restore } = useViewActions();
  const deleted = notice?.deleted;
  return (
    <div className={styles.notice} data-failed={notice?.failed} role="status" aria-label="Saved views">
      {notice && !(asking && notice.failed) ? (
        <>
          <span>{notice.words}</span>
          {deleted ? (
            <button
              type="button"
              className={`button small ${styles.back}`}
              onClick={() => void restore(deleted)}
            >
              Bring it back
            </button>
          ) : null}
          <button
            type="button"
            className="button quiet small icon"
            aria-label="Dismiss"
            onClick={() => useViews.setState({ notice: undefined })}
          >
            <Icon icon={cdxIconClose} size={16} />
          </button>
        </>
      ) : null}
    </div>
  );
}
