import type { Point } from "../../core/view/view-request.ts";
import type { CanvasHandle } from "./canvas/canvas-handle.ts";
import { useGraph } from "./view/graph-store.ts";
import { withoutPath } from "./view/picture.ts";

type OpenMenu = (id: string | undefined, at: Point) => void;

/** Keys of the canvas that are not commands: the menu key, and Esc for one level up. */
export function onCanvasKey(
  event: React.KeyboardEvent,
  cursor: string | undefined,
  canvas: CanvasHandle | null,
  openMenu: OpenMenu,
): void {
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    event.preventDefault();
    openMenuAtCursor(event.currentTarget, cursor, canvas, openMenu);
  } else if (event.key === "Escape" && leaveLevel()) event.preventDefault();
}

/** In a text field undo is about the text, not about the view. */
export function keepTextUndo(event: React.KeyboardEvent): void {
  const undoes = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
  if (undoes && event.target instanceof HTMLInputElement) event.stopPropagation();
}

function openMenuAtCursor(
  element: Element,
  cursor: string | undefined,
  canvas: CanvasHandle | null,
  openMenu: OpenMenu,
): void {
  const at = cursor === undefined ? undefined : canvas?.pagePlaceOf(cursor);
  const box = element.getBoundingClientRect();
  openMenu(at && cursor, at ?? { x: box.left + box.width / 2, y: box.top + box.height / 2 });
}

/** Lets go of the arrow or group under the cursor, or else of the ways drawn; false when there is neither. */
function leaveLevel(): boolean {
  const { edge, group, history, change } = useGraph.getState();
  if (edge !== undefined || group !== undefined) useGraph.setState({ edge: undefined, group: undefined });
  else if (history.present.path) change(withoutPath);
  else return false;
  return true;
}
