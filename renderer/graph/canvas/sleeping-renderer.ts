import cytoscape from "cytoscape";
import { sleepingLoop } from "./sleeping-loop.ts";

/** The parts of cytoscape's canvas renderer (3.34) that its own render loop touches. */
type Renderer = {
  readonly cy: { readonly batching: () => boolean };
  readonly destroyed?: boolean;
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[];
  readonly render: (options: unknown) => void;
  readonly redraw: (options?: unknown) => void;
  requestedFrame?: boolean;
  skipFrame?: boolean;
  renderOptions?: unknown;
  averageRedrawTime?: number;
  lastRedrawTime?: number;
  lastDrawTime?: number;
  redrawCount?: number;
  redrawTotalTime?: number;
  loop?: { readonly wake: () => void };
};

type RendererPrototype = {
  startRenderLoop: (this: Renderer) => void;
  redraw: (this: Renderer, options?: unknown) => void;
};

/**
 * Cytoscape asks for an animation frame for ever, also while nothing changes, which keeps a processor and a
 * battery busy. This gives its renderer a loop that sleeps until something asks for a redraw.
 */
export function letRendererSleep(): void {
  const canvas = (
    cytoscape as unknown as (type: "renderer", name: "canvas") => { prototype: RendererPrototype }
  )("renderer", "canvas");
  const { redraw } = canvas.prototype;
  canvas.prototype.startRenderLoop = function startRenderLoop() {
    this.loop ??= sleepingLoop(
      { frame: (now) => frame(this, now), destroyed: () => this.destroyed === true },
      (callback) => requestAnimationFrame(callback),
    );
    this.loop.wake();
  };
  canvas.prototype.redraw = function redrawAndWake(options) {
    redraw.call(this, options);
    this.loop?.wake();
  };
}

/** Lets an animation begin that was started while the renderer slept. */
export function wakeRenderer(cy: cytoscape.Core): void {
  (cy as unknown as { renderer: () => Renderer }).renderer().loop?.wake();
}

/** One turn of cytoscape's loop (`startRenderLoop` in its base renderer), with its bookkeeping. */
function frame(renderer: Renderer, now: number): boolean {
  if (renderer.cy.batching()) return true;
  const draws = renderer.requestedFrame === true && renderer.skipFrame !== true;
  const waits = renderer.skipFrame === true;
  for (const callback of renderer.beforeRenderCallbacks) callback.fn(draws, now);
  if (draws) draw(renderer);
  renderer.skipFrame = false;
  return draws || waits;
}

/** The texture caches decide by these times how much they may do per frame. */
function draw(renderer: Renderer): void {
  const start = performance.now();
  renderer.render(renderer.renderOptions);
  const end = performance.now();
  const took = end - start;
  renderer.lastDrawTime = end;
  renderer.lastRedrawTime = took;
  renderer.redrawCount = (renderer.redrawCount ?? 0) + 1;
  renderer.redrawTotalTime = (renderer.redrawTotalTime ?? 0) + took;
  renderer.averageRedrawTime = (renderer.averageRedrawTime ?? took) / 2 + took / 2;
  renderer.requestedFrame = false;
}
