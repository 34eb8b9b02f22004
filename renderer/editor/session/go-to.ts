import { EditorView } from "@codemirror/view";
import { focusText } from "../code/focus-text.ts";
import { openSessionOf } from "./sessions.ts";

/** Puts the cursor at a place of the text, shows it, and lets typing go on there: now, or as soon as it is on screen. */
export function goTo(path: string, position: number): void {
  const session = openSessionOf(path);
  const anchor = Math.min(position, session.state.doc.length);
  const shown = EditorView.scrollIntoView(anchor, { y: "center" });
  if (session.view) session.view.dispatch({ selection: { anchor }, effects: shown });
  else {
    session.state = session.state.update({ selection: { anchor } }).state;
    session.scroll = shown;
  }
  focusText(path);
}
