import { useEffect, useRef } from "react";
import { cardSize } from "../../../core/layout/layout-input.ts";
import type { GraphView } from "../../../core/view/graph-view.ts";
import type { Drawing } from "../canvas/drawing.ts";
import { useGraphColours } from "../canvas/use-graph-colours.ts";
import { drawMinimap, mapSize } from "./draw-minimap.ts";
import styles from "./Minimap.module.css";
import { boundsOf, fromMap, scaleInto } from "./minimap-geometry.ts";

type Props = { readonly drawing: Drawing; readonly view: GraphView };

/** The whole drawing, small: where the trouble is, and what part of it is on screen. Drag to look elsewhere. */
export function Minimap({ drawing, view }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useGraphColours();
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      const context = canvas.current?.getContext("2d");
      if (context) drawMinimap(context, drawing, view, colours);
    };
    const soon = () => {
      frame ||= requestAnimationFrame(draw);
    };
    soon();
    drawing.cy.on("viewport resize position", soon);
    return () => {
      cancelAnimationFrame(frame);
      drawing.cy.off("viewport resize position", soon);
    };
  }, [drawing, view, colours]);

  const lookAt = (event: React.PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = scaleInto(boundsOf(placesOf(drawing), cardSize), mapSize);
    const { x, y } = fromMap({ x: event.clientX - box.left, y: event.clientY - box.top }, scale);
    const { cy } = drawing;
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
    cy.emit("dragpan");
  };
  return (
    <canvas
      ref={canvas}
      className={styles.minimap}
      style={{ inlineSize: mapSize.width, blockSize: mapSize.height }}
      width={mapSize.width * devicePixelRatio}
      height={mapSize.height * devicePixelRatio}
      role="img"
      aria-label="Map of the whole drawing"
      data-testid="minimap"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lookAt(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) lookAt(event);
      }}
    />
  );
}

function placesOf({ cy }: Drawing) {
  return cy.nodes(".card").map((card) => card.position());
}
