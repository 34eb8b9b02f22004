import { lazy, Suspense, useEffect, useState } from "react";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import type { Drawing } from "./canvas/drawing.ts";
import type { PointerActions } from "./canvas/pointer.ts";
import styles from "./GraphScreen.module.css";
import { Legend } from "./legend/Legend.tsx";
import { Minimap } from "./minimap/Minimap.tsx";
import { EmptyGraph } from "./notice/EmptyGraph.tsx";
import { GraphSkeleton } from "./notice/GraphSkeleton.tsx";
import { ZoomButtons } from "./toolbar/ZoomButtons.tsx";
import { useGraph } from "./view/graph-store.ts";
import type { Drawn } from "./view/use-graph-view.ts";

// Cytoscape is half of this screen's code; the worker makes the first view meanwhile.
const loadCanvas = import("./canvas/GraphCanvas.tsx");
const GraphCanvas = lazy(async () => ({ default: (await loadCanvas).GraphCanvas }));

type Props = {
  readonly drawn: Drawn | undefined;
  readonly words: string;
  readonly cursor: string | undefined;
  readonly actions: Omit<PointerActions, "hover" | "camera">;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly describedBy: string;
  readonly handle: React.RefObject<CanvasHandle | null>;
  readonly canvas: () => CanvasHandle | null;
};

/** Above this many cards a map of the whole helps (UX §4). */
const minimapAbove = 40;

/** The canvas with what lies over it, or what stands there while nothing is drawn. */
export function GraphStage({ drawn, words, cursor, canvas, ...rest }: Props) {
  const [drawing, setDrawing] = useState<Drawing | undefined>();
  const wanted = useGraph((state) => state.minimap);
  const chosenEdge = useGraph((state) => state.edge);
  const map = wanted ?? (drawn?.view.shown ?? 0) > minimapAbove;
  useEffect(() => useGraph.setState({ minimapShown: map }), [map]);
  if (!drawn) return <GraphSkeleton />;
  const { view } = drawn;
  return (
    <Suspense fallback={<GraphSkeleton />}>
      <GraphCanvas {...rest} chosenEdge={chosenEdge} drawn={drawn} selected={cursor} onReady={setDrawing} />
      {view.shown === 0 ? (
        <div className={styles.empty}>
          <EmptyGraph words={words} />
        </div>
      ) : null}
      {map && drawing ? <Minimap drawing={drawing} view={view} /> : null}
      <ZoomButtons canvas={canvas} />
      <Legend view={view} />
    </Suspense>
  );
}
