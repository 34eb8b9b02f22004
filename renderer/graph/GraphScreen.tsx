import { useCallback, useEffect, useId, useRef, useState } from "react";
import type { Point } from "../../core/view/view-request.ts";
import { announcement } from "../../core/view/walk.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import styles from "./GraphScreen.module.css";
import { GraphStage } from "./GraphStage.tsx";
import { GraphContextMenu } from "./menu/GraphContextMenu.tsx";
import { NarrowedChips } from "./notice/NarrowedChips.tsx";
import { OverBudget } from "./notice/OverBudget.tsx";
import { PathDialog } from "./path/PathDialog.tsx";
import { PathPanel } from "./path/PathPanel.tsx";
import { EdgeSentence } from "./sentence/EdgeSentence.tsx";
import { Sentence } from "./sentence/Sentence.tsx";
import { GraphToolbar } from "./toolbar/GraphToolbar.tsx";
import { useAnnouncer } from "./use-announcer.ts";
import { moveCursor, useCanvasActions } from "./use-canvas-actions.ts";
import { useGraphCommands } from "./use-graph-commands.ts";
import { useDrawPath } from "./use-path.ts";
import { useFollowSelection } from "./view/follow-selection.ts";
import { useGraph } from "./view/graph-store.ts";
import { withoutPath } from "./view/picture.ts";
import { useGraphView } from "./view/use-graph-view.ts";

/** The dependency graph around one component, or around what is in most trouble. */
export function GraphScreen() {
  const selected = useNavigation((state) => state.location.selected);
  const picture = useGraph((state) => state.history.present);
  const { group, edge } = useGraph();
  const { value: drawn, words, error } = useGraphView(selected);
  const view = drawn?.view;
  const cursor = group ?? selected;
  useFollowSelection(view);
  const { message, say } = useAnnouncer();
  const [menuAt, setMenuAt] = useState<{ readonly card: boolean; readonly at: Point } | undefined>();
  const [walks, setWalks] = useState(false);
  const handle = useRef<CanvasHandle>(null);
  const canvas = useCallback(() => handle.current, []);
  const describedBy = useId();
  const drawPath = useDrawPath(say);
  const openMenu = useCallback(
    (id: string | undefined, at: Point) => setMenuAt({ card: id !== undefined, at }),
    [],
  );
  const actions = useCanvasActions(view, { drawPath, openMenu });
  const walked = useRef<string>(undefined);
  const moveTo = useCallback(
    (id: string, from: string | undefined) => {
      if (!view) return;
      walked.current = id;
      moveCursor(view, id, from);
      say(announcement(view, id, from));
    },
    [view, say],
  );
  const commands = useGraphCommands({ view, cursor, walks, canvas, moveTo });
  useSpokenWords(words, cursor, walked, say);
  const chosen = view?.edges.find(({ id }) => id === edge);
  return (
    <div className={styles["screen"]} onKeyDownCapture={keepTextUndo}>
      <GraphToolbar
        selected={selected}
        count={view ? `${view.shown} of ${view.total.toLocaleString("en")}` : ""}
        canvas={canvas}
      />
      {view ? <OverBudget view={view} /> : null}
      <NarrowedChips moreBridges={view?.moreBridges ?? 0} />
      {error ? (
        <p className="empty" role="alert">
          {error}
        </p>
      ) : null}
      <div className={styles["stage"]}>
        <GraphStage
          {...{ drawn, words, cursor, chosenEdge: edge, actions, handle, canvas, describedBy }}
          onFocusChange={setWalks}
          onKeyDown={(event) => onCanvasKey(event, cursor, handle.current, openMenu)}
        />
      </div>
      {picture.path ? (
        <PathPanel answer={picture.path.answer} onClose={() => useGraph.getState().change(withoutPath)} />
      ) : chosen ? (
        <EdgeSentence edge={chosen} />
      ) : (
        <Sentence words={words} subject={selected ?? view?.focus ?? undefined} />
      )}
      <p id={describedBy} className="visually-hidden">
        Arrow keys follow relations. Press T for the same as a tree, which is complete and made for screen
        readers.
      </p>
      <p className="visually-hidden" role="status" aria-label="Graph messages">
        {message}
      </p>
      <GraphContextMenu
        menu={menuAt}
        commands={commands}
        onClose={() => setMenuAt(undefined)}
        canvas={canvas}
      />
      <PathDialog onChosen={(from, to) => void drawPath(from, to)} />
    </div>
  );
}

/** Says the sentence about a new selection, unless the arrow keys led there: they have words of their own. */
function useSpokenWords(
  words: string,
  cursor: string | undefined,
  walked: { current: string | undefined },
  say: (message: string) => void,
): void {
  useEffect(() => {
    if (words !== "" && walked.current !== cursor) say(words);
    walked.current = undefined;
  }, [words, cursor, walked, say]);
}

/** In a text field undo is about the text, not about the view. */
function keepTextUndo(event: React.KeyboardEvent): void {
  if (
    event.target instanceof HTMLInputElement &&
    (event.ctrlKey || event.metaKey) &&
    /^[zy]$/i.test(event.key)
  ) {
    event.stopPropagation();
  }
}

/** Keys that are not commands: the menu key, and Esc for one level up. */
function onCanvasKey(
  event: React.KeyboardEvent,
  cursor: string | undefined,
  canvas: CanvasHandle | null,
  openMenu: (id: string | undefined, at: Point) => void,
): void {
  const { edge, group, history, change } = useGraph.getState();
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    const at = cursor === undefined ? undefined : canvas?.pagePlaceOf(cursor);
    const box = event.currentTarget.getBoundingClientRect();
    event.preventDefault();
    openMenu(at && cursor, at ?? { x: box.left + box.width / 2, y: box.top + box.height / 2 });
  }
  if (event.key !== "Escape" || (!edge && !group && !history.present.path)) return;
  event.preventDefault();
  if (edge || group) useGraph.setState({ edge: undefined, group: undefined });
  else change(withoutPath);
}
