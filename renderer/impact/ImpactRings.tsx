import { useCallback, useId, useMemo, useRef, useState } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import type { GraphView, ViewNode } from "../../core/view/graph-view.ts";
import type { Format } from "../../core/view/impact-places.ts";
import type { Point } from "../../core/view/view-request.ts";
import { type Direction, walk } from "../../core/view/walk.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useMedia } from "../app/use-media.ts";
import type { CanvasHandle } from "../graph/canvas/canvas-handle.ts";
import type { Drawing } from "../graph/canvas/drawing.ts";
import { GraphCanvas } from "../graph/canvas/GraphCanvas.tsx";
import { Minimap } from "../graph/minimap/Minimap.tsx";
import { GraphSkeleton } from "../graph/notice/GraphSkeleton.tsx";
import { ZoomButtons } from "../graph/toolbar/ZoomButtons.tsx";
import { firstPicture } from "../graph/view/picture.ts";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./ImpactRings.module.css";
import type { Question } from "./question.ts";
import { RingsLegend } from "./RingsLegend.tsx";
import { RingsMenu } from "./RingsMenu.tsx";
import { useRingsActions } from "./use-rings-actions.ts";
import { useRingsSelection } from "./use-rings-selection.ts";

type Props = { readonly question: Question; readonly impact: Impact };

/** Above this many cards some may lie outside of what is seen. */
const minimapAbove = 12;

const walkKeys: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "home",
};

/** The same lines as the list, as a drawing: the subject in the centre, a ring for each hop. */
export function ImpactRings({ question, impact }: Props) {
  const format = useMedia("(max-width: 1100px) and (min-aspect-ratio: 1)") ? "wide" : "tall";
  const drawn = useRings(question, impact, format);
  const handle = useRef<CanvasHandle>(null);
  const canvas = useCallback(() => handle.current, []);
  const [drawing, setDrawing] = useState<Drawing | undefined>();
  const [menuAt, setMenuAt] = useState<Point | undefined>();
  const { selected, select } = useRingsSelection(impact);
  const view = drawn.value?.view;
  const actions = useRingsActions(impact, view, select, setMenuAt);
  const describedBy = useId();
  if (drawn.error) {
    return (
      <p className="empty" role="alert">
        The drawing could not be made: {drawn.error}
      </p>
    );
  }
  if (!drawn.value || !view) return <GraphSkeleton />;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = walkKeys[event.key];
    if (!direction || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = walk(view, selected ?? view.focus ?? "", direction);
    event.preventDefault();
    if (next) select(next);
  };
  // What is selected dims the rest; the subject itself is needed by all of it, and dims nothing.
  const ringed = selected === view.focus ? undefined : selected;
  return (
    <div className={styles.rings}>
      <GraphCanvas
        {...{ handle, describedBy, actions, onKeyDown }}
        drawn={drawn.value}
        frames={drawn.value.frames}
        label="What breaks, as rings"
        selected={view.nodes.some(({ id }) => id === ringed) ? ringed : undefined}
        chosenEdge={undefined}
        onReady={setDrawing}
      />
      <p id={describedBy} className="visually-hidden">
        The same lines as the list, which is complete and made for screen readers. Arrow keys go from card to
        card.
      </p>
      {view.total > view.shown ? (
        <p className={styles.budget} role="status">
          {view.shown} of {view.total} drawn, the strongest grades first
        </p>
      ) : null}
      {drawing && view.shown > minimapAbove ? <Minimap drawing={drawing} view={view} /> : null}
      <ZoomButtons canvas={canvas} />
      <RingsLegend impact={impact} />
      <RingsMenu at={menuAt} onClose={() => setMenuAt(undefined)} finalFocus={canvas()?.element() ?? null} />
    </div>
  );
}

/** From all of it inwards: where names would be too small, the nearest rings matter most. */
function framesOf({ nodes, focus }: GraphView): readonly (readonly ViewNode[])[] {
  const within = (hops: number) =>
    nodes.filter(({ id, distance }) => id === focus || (distance < 0 && distance >= -hops));
  return [nodes, within(Number.POSITIVE_INFINITY), within(3), within(2), within(1)];
}

/** Asks for the drawing of the answer that is shown; the last one stays while the next is on its way. */
function useRings(question: Question, impact: Impact, format: Format) {
  const { model } = useServices();
  const generation = useWorkspace((state) => state.generation);
  const { value, error } = useAnswer(
    async () => model.impactView(question, format),
    [impact, format, generation],
  );
  const round = useRef(0);
  const drawn = useMemo(() => {
    if (!value) return undefined;
    // Each answer is a picture of its own: it is fitted anew unless the user has moved the camera.
    round.current += 1;
    const picture = { ...firstPicture(value.focus), layout: "rings" as const, round: round.current };
    return { view: value, picture, frames: framesOf(value) };
  }, [value]);
  return { ...(drawn ? { value: drawn } : {}), ...(error ? { error } : {}) };
}
