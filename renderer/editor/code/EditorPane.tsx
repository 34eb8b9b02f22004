import { EditorView } from "@codemirror/view";
import { useRef } from "react";
import { leaveView, sessionOf } from "../session/sessions.ts";
import styles from "./CodeHost.module.css";
import { takesFocus } from "./focus-text.ts";
import { useShadowView } from "./use-shadow-view.ts";

/** The text of an open file, to be typed in. The text itself lives in its session and outlives this view of it. */
export function EditorPane({ path }: { readonly path: string }) {
  const host = useRef<HTMLDivElement>(null);
  useShadowView(
    host,
    (root) => {
      const session = sessionOf(path);
      // It was closed while this view of it was being drawn, as when its file is deleted.
      if (!session) return { destroy() {} };
      const { state, scroll } = session;
      const view = new EditorView({ state, root, parent: root, ...(scroll ? { scrollTo: scroll } : {}) });
      session.view = view;
      if (!document.activeElement || document.activeElement === document.body || takesFocus(path))
        view.focus();
      return {
        destroy() {
          // A text that was moved has left this view already.
          if (session.view === view) leaveView(session);
          view.destroy();
        },
      };
    },
    [path],
  );
  return <div ref={host} className={styles.host} data-editor={path} />;
}
