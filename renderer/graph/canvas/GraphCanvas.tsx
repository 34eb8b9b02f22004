import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../../../core/view/view-request.ts";
import type { Drawn } from "../view/use-graph-view.ts";
import { CardTooltip } from "./CardTooltip.tsx";
import { bringTo, fitAll, keepInSight, legibleFrame, middleOf, zoomBy } from "./camera.ts";
import { cameraMove } from "./camera-policy.ts";
import type { CanvasHandle } from "./canvas-handle.ts";
import { Drawing, type Scene } from "./drawing.ts";
import type { Attention } from "./emphasis.ts";
import { freeAreaOf } from "./free-area.ts";
import styles from "./GraphCanvas.module.css";
import type { PointerActions } from "./pointer.ts";
import { publishPlaces } from "./published-places.ts";
import { useGraphColours } from "./use-graph-colours.ts";

type Props = {
  readonly drawn: Drawn;
  readonly selected: string | undefined;
  readonly chosenEdge: string | undefined;
  readonly actions: Omit<PointerActions, "hover" | "camera">;
  /** Called with the drawing once it is there, for the minimap. */
  readonly onReady: (drawing: Drawing | undefined) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly describedBy: string;
  readonly label?: string;
  /** What a new drawing is fitted to: the first of these that leaves names legible; all of it where none are given. */
  readonly frames?: readonly (readonly Point[])[];
  readonly handle: React.RefObject<CanvasHandle | null>;
};

const zoomStep = 1.3;
/** A pointer on its way elsewhere should not make the drawing flicker. */
const hoverDelayMs = 70;
/** A second click must find its card where the first one did, although the panel opens meanwhile. */
const doubleClickMs = 350;
/** Less than the dock's height, and more than a few lines of text, in pixels. */
const leastDock = 100;

/** The drawn graph. Its equal for screen readers is the tree. */
export function GraphCanvas(props: Props) {
  const { drawn, selected, chosenEdge, handle } = props;
  const outer = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const userMoved = useRef(false);
  const colours = useGraphColours();
  const [hovered, setHovered] = useState<string | undefined>();
  const latest = useRef(props);
  latest.current = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours that change later are applied below
  useEffect(() => {
    if (!container.current || !outer.current) return;
    const made = new Drawing(container.current, colours, {
      ...relayed(latest),
      ...hoverActions(setHovered),
      camera: () => {
        userMoved.current = true;
      },
    });
    drawing.current = made;
    latest.current.onReady(made);
    const stopPublishing = publishPlaces(made, outer.current);
    return () => {
      stopPublishing();
      latest.current.onReady(undefined);
      drawing.current = undefined;
      made.destroy();
    };
  }, []);

  const isPath = drawn.picture.path !== undefined;
  const attention = useMemo(
    () => ({ selected, hovered, chosenEdge, isPath }),
    [selected, hovered, chosenEdge, isPath],
  );
  useDrawn(drawn, attention, { drawing, container, userMoved }, props.frames);
  useEffect(() => drawing.current?.recolour(colours), [colours]);
  useEffect(() => drawing.current?.attend(attention), [attention]);
  useKeepInSight(selected, drawing, container);
  useSteadyPlace(drawing, container);
  useImperativeHandle(handle, () => handleOf({ drawing, container, userMoved }, outer), []);

  return (
    <>
      <div
        ref={outer}
        className={styles.canvas}
        data-testid="graph-canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        role="application"
        aria-roledescription="dependency graph"
        aria-label={props.label ?? "Dependency graph"}
        aria-describedby={props.describedBy}
        onKeyDown={props.onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
        // Cytoscape takes the focus away from whatever has it when the mouse is pressed.
        onMouseDown={(event) => event.currentTarget.focus({ preventScroll: true })}
      >
        <div ref={container} className={styles.drawing} />
      </div>
      <CardTooltip drawing={drawing} hovered={hovered} view={drawn.view} />
    </>
  );
}

type Held<T> = { readonly current: T };

/** Actions that always reach the latest render's functions. */
function relayed(latest: Held<Props>): Props["actions"] {
  return {
    select: (id) => latest.current.actions.select(id),
    open: (id) => latest.current.actions.open(id),
    pathTo: (id) => latest.current.actions.pathTo(id),
    chooseEdge: (id) => latest.current.actions.chooseEdge(id),
    background: () => latest.current.actions.background(),
    moved: (id, place) => latest.current.actions.moved(id, place),
    menu: (id, place) => latest.current.actions.menu(id, place),
  };
}

function hoverActions(setHovered: (id: string | undefined) => void): Pick<PointerActions, "hover"> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    hover(id) {
      clearTimeout(timer);
      timer = setTimeout(() => setHovered(id), hoverDelayMs);
    },
  };
}

type Parts = {
  readonly drawing: Held<Drawing | undefined>;
  readonly container: Held<HTMLElement | null>;
  /** Whether the user has moved the camera since it was last fitted. */
  readonly userMoved: { current: boolean };
};

/** Draws each new view and moves the camera as the policy says. */
function useDrawn(
  drawn: Drawn,
  attention: Attention,
  { drawing, container, userMoved }: Parts,
  frames: Props["frames"],
): void {
  const before = useRef<Drawn>(undefined);
  const latest = useRef(attention);
  latest.current = attention;
  useEffect(() => {
    const { current } = drawing;
    if (!current || !container.current) return;
    const { view, picture } = drawn;
    const move = cameraMove(before.current?.picture, picture, userMoved.current);
    const free = freeAreaOf(container.current);
    const all = [...view.nodes, ...view.groups.filter(({ folded }) => folded)];
    const cards = frames ? legibleFrame(frames, free) : all;
    const centre = all.find((card) => card.id === view.focus);
    const first = before.current === undefined;
    // The first view is drawn once, at its final scale.
    if (first) fitAll(current.cy, cards, free, false, centre);
    const focus = picture.path ? picture.path.answer.from : (picture.focus ?? undefined);
    const screenPlace = focus ? current.screenPlaceOf(focus) : undefined;
    current.show(sceneOf(drawn), latest.current);
    const place = focus ? current.placeOf(focus) : undefined;
    if (move === "fit" && !first) fitAll(current.cy, cards, free, true, centre);
    if (move === "follow-focus" && place)
      bringTo(current.cy, place, screenPlace ?? middleOf(free), screenPlace === undefined);
    before.current = drawn;
  }, [drawn, drawing, container, userMoved, frames]);
}

function sceneOf({ view, picture }: Drawn): Scene {
  const layout = picture.path ? "flow" : picture.layout;
  return { view, layout, pinned: new Set(Object.keys(picture.pinned)) };
}

/** Follows the keyboard to cards outside of what is seen; waits for a possible second click. */
function useKeepInSight(
  selected: string | undefined,
  drawing: Held<Drawing | undefined>,
  container: Held<HTMLElement | null>,
): void {
  useEffect(() => {
    if (selected === undefined) return;
    const timer = setTimeout(() => {
      if (drawing.current && container.current)
        keepInSight(drawing.current.cy, selected, freeAreaOf(container.current));
    }, doubleClickMs);
    return () => clearTimeout(timer);
  }, [selected, drawing, container]);
}

/** When bars above the canvas grow or shrink, the drawing stays where it was on the page: a second click must hit. */
function useSteadyPlace(drawing: Held<Drawing | undefined>, container: Held<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    let before = element.getBoundingClientRect();
    const observer = new ResizeObserver(() => {
      const now = element.getBoundingClientRect();
      const grown = now.height - before.height;
      // What was in the middle stays there when the dock opens below; a line of words more or less moves nothing.
      const middle = Math.abs(grown) > leastDock ? grown / 2 : 0;
      const moved = { x: before.left - now.left, y: before.top - now.top + middle };
      before = now;
      if (moved.x !== 0 || moved.y !== 0) drawing.current?.cy.panBy(moved);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [drawing, container]);
}

function handleOf({ drawing, container, userMoved }: Parts, outer: Held<HTMLElement | null>): CanvasHandle {
  const zoom = (factor: number) => {
    userMoved.current = true;
    if (drawing.current && container.current)
      zoomBy(drawing.current.cy, factor, freeAreaOf(container.current));
  };
  return {
    fit() {
      userMoved.current = false;
      const { current } = drawing;
      if (current && container.current)
        fitAll(current.cy, current.cardPlaces(), freeAreaOf(container.current), true);
    },
    zoomIn: () => zoom(zoomStep),
    zoomOut: () => zoom(1 / zoomStep),
    takeFocus: () => outer.current?.focus(),
    element: () => outer.current,
    placeOf: (id) => drawing.current?.placeOf(id),
    pagePlaceOf(id) {
      const place = drawing.current?.screenPlaceOf(id);
      const box = container.current?.getBoundingClientRect();
      return place && box ? { x: box.left + place.x, y: box.top + place.y } : undefined;
    },
  };
}
