import { EditorView } from "@codemirror/view";
import { openSessionOf } from "./sessions.ts";

/** Puts the cursor at a place of the text, shows it, and lets typing go on there. */
export function goTo(path: string, position: number): void {
  const session = openSessionOf(path);
  const anchor = Math.min(position, session.state.doc.length);
  session.view?.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: "center" }),
  });
  session.view?.focus();
}
