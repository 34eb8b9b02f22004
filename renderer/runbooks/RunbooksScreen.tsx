import { cdxIconListBullet } from "@wikimedia/codex-icons";
import { useCallback, useEffect, useMemo } from "react";
import { usePanels } from "../app/panel-store.ts";
import { ResizeHandle } from "../app/ResizeHandle.tsx";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { Icon } from "../controls/Icon.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { Reader } from "./Reader.tsx";
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
  useEffect(() => {
    if (matchMedia(overlayWidth).matches && usePanels.getState().left.open) toggle("left");
  }, [toggle]);
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
      {open ? <OpenRunbook id={open} /> : <RunbookOverview overview={overview} />}
    </div>
  );
}

function OpenRunbook({ id }: { readonly id: string }) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const runbooks = useWorkspace((state) => state.overview?.runbooks);
  const ids = useMemo(() => new Set(runbooks?.map((runbook) => runbook.id)), [runbooks]);
  const isRunbook = useCallback((other: string) => ids.has(other), [ids]);
  // The id travels with its answer: an older answer must not be taken for "there is no such runbook".
  const { value, error } = useAnswer(
    async () => ({ id, document: await model.runbook(id) }),
    [id, generation],
  );
  if (error) {
    return (
      <div className="empty" role="alert">
        <h1>This runbook could not be read</h1>
        <p>{error}</p>
      </div>
    );
  }
  if (value?.id !== id) return <Skeleton />;
  if (value.document) return <Reader key={id} document={value.document} isRunbook={isRunbook} />;
  return (
    <div className="empty">
      <h1>There is no runbook “{id}”</h1>
      <p>It may have been renamed or moved. Find it in the list on the left.</p>
    </div>
  );
}

/** The shape of what is coming: a title, a line of facts, paragraphs. */
function Skeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">Opening…</p>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </div>
  );
}
