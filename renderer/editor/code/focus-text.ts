import { openSessionOf } from "../session/sessions.ts";

const waiting = new Set<string>();

/** Gives the text of an open file the focus, now or as soon as it is on screen. */
export function focusText(path: string): void {
  const { view } = openSessionOf(path);
  if (view) view.focus();
  else waiting.add(path);
}

/** Whether a text that comes on screen is to have the focus; asked once. */
export function takesFocus(path: string): boolean {
  return waiting.delete(path);
}
