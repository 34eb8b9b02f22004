import type { FreeArea } from "./camera.ts";

/** The legend's one line at the bottom. */
const legendHeight = 44;

/** The part of the canvas that nothing lies over: in a narrow window the node panel covers its right. */
export function freeAreaOf(container: HTMLElement): FreeArea {
  const canvas = container.getBoundingClientRect();
  const panel = document.querySelector('[data-region="inspector"]')?.getBoundingClientRect();
  const covered = panel && panel.left < canvas.right && panel.right > canvas.left;
  const right = covered ? Math.max(canvas.width / 3, panel.left - canvas.left) : canvas.width;
  return { left: 0, top: 0, right, bottom: Math.max(canvas.height / 2, canvas.height - legendHeight) };
}
