import { EditorView } from "@codemirror/view";

/** Marks of a comparison: what one side alone has stands on a tint with a line under it, not by colour alone. */
export const diffTheme = EditorView.theme({
  "&": { blockSize: "auto" },
  "&.cm-merge-a .cm-changedLine": {
    backgroundColor: "color-mix(in srgb, var(--critical-text) 6%, transparent)",
  },
  "&.cm-merge-b .cm-changedLine": {
    backgroundColor: "color-mix(in srgb, var(--names-border) 10%, transparent)",
  },
  "&.cm-merge-a .cm-changedText": {
    background: "color-mix(in srgb, var(--critical-text) 14%, transparent)",
    textDecoration: "line-through",
  },
  "&.cm-merge-b .cm-changedText": {
    background: "color-mix(in srgb, var(--names-border) 22%, transparent)",
    textDecoration: "underline",
  },
  "&.cm-merge-a .cm-changedLineGutter": { background: "var(--critical-text)" },
  "&.cm-merge-b .cm-changedLineGutter": { background: "var(--names-border)" },
  ".cm-collapsedLines": {
    color: "var(--muted)",
    background: "var(--surface-2)",
    padding: "4px 8px",
    fontFamily: "var(--sans)",
    cursor: "pointer",
  },
  // CodeMirror's signs there are in few fonts.
  ".cm-collapsedLines:before, .cm-collapsedLines:after": { content: '""' },
  ".cm-mergeSpacer": { backgroundColor: "var(--surface-2)" },
});
