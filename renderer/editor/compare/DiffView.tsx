import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useRef } from "react";
import { useShadowView } from "../code/use-shadow-view.ts";
import { runbookLanguage } from "../text/editor-state.ts";
import { editorTheme } from "../text/editor-theme.ts";
import styles from "./DiffView.module.css";
import { diffTheme } from "./diff-theme.ts";

type Text = { readonly label: string; readonly text: string };
type Props = { readonly before: Text; readonly after: Text };

/** Two texts side by side, what differs marked, equal stretches folded. */
export function DiffView({ before, after }: Props) {
  const host = useRef<HTMLElement>(null);
  useShadowView(
    host,
    (root) =>
      new MergeView({
        a: side(before),
        b: side(after),
        ...{ root, parent: root, highlightChanges: true, gutter: true },
        collapseUnchanged: { margin: 3, minSize: 6 },
        diffConfig: { scanLimit: 500, timeout: 200 },
      }),
    [before.text, after.text, before.label, after.label],
  );
  return (
    <div className={styles.diff}>
      <div className={styles.heads}>
        <span>{before.label}</span>
        <span>{after.label}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so from the keyboard */}
      <section ref={host} className={styles.host} aria-label="Differences" tabIndex={0} />
    </div>
  );
}

function side({ label, text }: Text) {
  return {
    doc: text.replaceAll("\r\n", "\n"),
    extensions: [
      [EditorState.readOnly.of(true), EditorView.editable.of(true), EditorView.lineWrapping, lineNumbers()],
      EditorView.contentAttributes.of({ "aria-label": label, "aria-readonly": "true" }),
      [runbookLanguage, editorTheme, diffTheme],
    ],
  };
}
