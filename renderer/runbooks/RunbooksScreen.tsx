import { cdxIconListBullet } from "@wikimedia/codex-icons";
import { useEffect } from "react";
import { usePanels } from "../app/panel-store.ts";
import { ResizeHandle } from "../app/ResizeHandle.tsx";
import { Icon } from "../controls/Icon.tsx";
import { RemovedLine } from "../editor/dialogs/RemovedLine.tsx";
import { RunbookDialogs } from "../editor/dialogs/RunbookDialogs.tsx";
import { RecoveredList } from "../editor/RecoveredList.tsx";
import { RunbookPage } from "../editor/RunbookPage.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { RunbookList } from "./RunbookList.tsx";
import { RunbookOverview } from "./RunbookOverview.tsx";
import styles from "./RunbooksScreen.module.css";

/** Below this width the list lies over the text instead of squeezing it. */
const overlayWidth = "(max-width: 800px)";

/** The runbooks: a list to find one, and the one that is open, or what they lack. */
export function RunbooksScreen() {
  const overview = useWorkspace((state) => state.overview);
  const { left, toggle } = usePanels();
  const open = useNavigation((state) => state.location.runbook || undefined);
  const go = useNavigation((state) => state.go);
  // However another runbook was opened, by a dialog too: the list does not stay in front of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another runbook is open
  useEffect(() => {
    if (matchMedia(overlayWidth).matches && usePanels.getState().left.open) toggle("left");
  }, [toggle, open]);
  if (!overview) return <div className="empty">Reading the workspace…</div>;
  /** No name, no runbook: that is the overview. */
  const onOpen = (runbook: string) => {
    go({ screen: "runbooks", runbook });
    if (matchMedia(overlayWidth).matches) toggle("left");
  };
  return (
    <div className={styles.screen}>
      {left.open ? (
        <>
          <nav className={styles.left} style={{ inlineSize: left.width }} aria-label="All runbooks">
            <RunbookList
              entries={overview.runbooks}
              open={open}
              onOpen={onOpen}
              onOverview={() => onOpen("")}
            />
          </nav>
          <ResizeHandle panel="left" label="Width of the list of runbooks" />
        </>
      ) : (
        <div className={styles.closed}>
          <button
            type="button"
            className="button quiet icon"
            aria-label="Show the list of runbooks"
            title="Show the list of runbooks"
            onClick={() => toggle("left")}
          >
            <Icon icon={cdxIconListBullet} />
          </button>
        </div>
      )}
      <div className={styles.place}>
        <RemovedLine />
        {open ? null : <RecoveredList />}
        {open ? <RunbookPage id={open} /> : <RunbookOverview overview={overview} />}
      </div>
      <RunbookDialogs />
    </div>
  );
}
