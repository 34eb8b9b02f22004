/** What the loop needs of a renderer: cytoscape's canvas renderer fits. */
export type FrameSource = {
  /** Draws a frame if one is asked for; true when it did. */
  readonly frame: (now: number) => boolean;
  readonly destroyed: () => boolean;
};

/** Frames without drawing after which the loop sleeps: texture queues drain for some time after a drawing. */
const idleFrames = 40;

/**
 * Calls `frame` on every animation frame while there is something to draw and for a short time after, then
 * sleeps until woken. A still graph uses no processor.
 */
export function sleepingLoop(
  source: FrameSource,
  requestFrame: (callback: (now: number) => void) => unknown,
): { readonly wake: () => void } {
  let awake = false;
  let idle = 0;
  const step = (now: number) => {
    if (source.destroyed()) return;
    idle = source.frame(now) ? 0 : idle + 1;
    awake = idle < idleFrames;
    if (awake) requestFrame(step);
  };
  return {
    wake() {
      idle = 0;
      if (awake || source.destroyed()) return;
      awake = true;
      requestFrame(step);
    },
  };
}
