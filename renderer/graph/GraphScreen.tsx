import { useCallback, useId, useRef, useState } from "react";
import type { Point } from "../../core/view/view-request.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import { keepTextUndo, onCanvasKey } from "./canvas-keys.ts";
import { GraphFooter } from "./GraphFooter.tsx";
import styles from "./GraphScreen.module.css";
import { GraphStage } from "./GraphStage.tsx";
import { GraphContextMenu } from "./menu/GraphContextMenu.tsx";
import { NarrowedChips } from "./notice/NarrowedChips.tsx";
import { OverBudget } from "./notice/OverBudget.tsx";
import { PathDialog } from "./path/PathDialog.tsx";
import { GraphToolbar } from "./toolbar/GraphToolbar.tsx";
import { moveCursor, useCanvasActions } from "./use-canvas-actions.ts";
import { useCanvasKeyboard } from "./use-canvas-keyboard.ts";
import { useGraphCommands } from "./use-graph-commands.ts";
import { useGraphSpeech } from "./use-graph-speech.ts";
import { useDrawPath } from "./use-path.ts";
import { useFollowSelection } from "./view/follow-selection.ts";
import { useGraph } from "./view/graph-store.ts";
import { useGraphView } from "./view/use-graph-view.ts";

/** The dependency graph around one component, or around what is in most trouble. */
export function GraphScreen() {
  const selected = useNavigation((state) => state.location.selected);
  const group = useGraph((state) => state.group);
  const { value: drawn, words, error } = useGraphView(selected);
  const view = drawn?.view;
  useFollowSelection(view);
  const cursor = group ?? selected;
  const { message, say, sayMove } = useGraphSpeech({ view, words, cursor });
  const handle = useRef<CanvasHandle>(null);
  const canvas = useCallback(() => handle.current, []);
  const [menu, setMenu] = useState<{ readonly card: boolean; readonly at: Point } | undefined>();
  const openMenu = useCallback(
    (id: string | undefined, at: Point) => setMenu({ card: id !== undefined, at }),
    [],
  );
  const drawPath = useDrawPath(say);
  const actions = useCanvasActions(view, { drawPath, openMenu });
  const walks = useCanvasKeyboard(canvas);
  const moveTo = useCallback(
    (id: string, from: string | undefined) => {
      sayMove(id, from);
      if (view) moveCursor(view, id, from);
    },
    [view, sayMove],
  );
  const commands = useGraphCommands({ view, cursor, walks, canvas, moveTo });
  const describedBy = useId();
  return (
    <div className={styles.screen} onKeyDownCapture={keepTextUndo}>
      <GraphToolbar {...{ selected, canvas }} count={view ? countOf(view) : ""} />
      {view ? <OverBudget view={view} /> : null}
      <NarrowedChips moreBridges={view?.moreBridges ?? 0} />
      {error ? <Failure message={error} /> : null}
      <div className={styles.stage}>
        <GraphStage
          {...{ drawn, words, cursor, actions, handle, canvas, describedBy }}
          onKeyDown={(event) => onCanvasKey(event, cursor, handle.current, openMenu)}
        />
      </div>
      <GraphFooter {...{ view, words }} subject={selected ?? view?.focus ?? undefined} />
      <p id={describedBy} className="visually-hidden">
        {description}
      </p>
      <p className="visually-hidden" role="status" aria-label="Graph messages">
        {message}
      </p>
      <GraphContextMenu {...{ menu, commands, canvas }} onClose={() => setMenu(undefined)} />
      <PathDialog onChosen={(from, to) => void drawPath(from, to)} />
    </div>
  );
}

const description =
  "Arrow keys follow relations. Press T for the same as a tree, which is complete and made for screen readers.";

function countOf({ shown, total }: { readonly shown: number; readonly total: number }): string {
  return `${shown.toLocaleString("en")} of ${total.toLocaleString("en")}`;
}

function Failure({ message }: { readonly message: string }) {
  return (
    <p className={styles.failure} role="alert">
      The view could not be made: {message}
    </p>
  );
}
