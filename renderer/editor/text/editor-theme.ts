import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Looks of every editor; the app's custom properties reach into its shadow root, so themes need nothing more. */
const look = EditorView.theme({
  "&": { color: "var(--text)", backgroundColor: "var(--surface)", blockSize: "100%", fontSize: "13px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { caretColor: "var(--text)", padding: "8px 0" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--focus) 28%, transparent)",
  },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--focus) 7%, transparent)" },
  ".cm-gutters": {
    color: "var(--muted)",
    backgroundColor: "var(--surface)",
    borderInlineEnd: "1px solid var(--line)",
  },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--text)", fontWeight: "600" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 8px 0 12px" },
  ".cm-searchMatch": {
    backgroundColor: "color-mix(in srgb, var(--warning) 45%, transparent)",
    outline: "1px solid var(--warning-text)",
  },
  ".cm-searchMatch-selected": { backgroundColor: "var(--warning)", color: "var(--warning-glyph)" },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--focus) 14%, transparent)" },
  ".cm-changedHere": { backgroundColor: "color-mix(in srgb, var(--warning) 15%, transparent)" },
  ".cm-specialChar": { color: "var(--critical-text)", fontWeight: "700" },
});

/** Tooltips, panels and the marks of problems. */
const surroundings = EditorView.theme({
  ".cm-tooltip": {
    color: "var(--text)",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    boxShadow: "var(--shadow)",
    fontFamily: "var(--sans)",
  },
  ".cm-tooltip-autocomplete > ul": { maxBlockSize: "40vh", fontFamily: "var(--sans)" },
  ".cm-tooltip-autocomplete > ul > li": {
    minBlockSize: "24px",
    padding: "2px 10px",
    lineHeight: "20px",
  },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--text)",
    backgroundColor: "var(--selected)",
    outline: "2px solid var(--focus)",
    outlineOffset: "-2px",
  },
  ".cm-completionDetail": { color: "var(--muted)", fontStyle: "normal" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-panels": { color: "var(--text)", backgroundColor: "var(--surface-2)", fontFamily: "var(--sans)" },
  ".cm-panels-top": { borderBlockEnd: "1px solid var(--line)" },
  ".cm-panel.cm-search": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    padding: "8px 40px 8px 12px",
  },
  ".cm-panel.cm-search br": { display: "none" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", gap: "4px", fontSize: "13px" },
  ".cm-panel.cm-search [name=close]": {
    insetBlockStart: "8px",
    insetInlineEnd: "8px",
    minInlineSize: "24px",
    minBlockSize: "24px",
    color: "var(--text)",
    cursor: "pointer",
  },
  ".cm-textfield": {
    minBlockSize: "26px",
    margin: "0",
    padding: "2px 8px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    color: "var(--text)",
    backgroundColor: "var(--surface)",
    font: "13px var(--sans)",
  },
  ".cm-button": {
    minBlockSize: "26px",
    margin: "0",
    padding: "2px 8px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    color: "var(--text)",
    backgroundColor: "var(--surface)",
    backgroundImage: "none",
    font: "600 13px var(--sans)",
    cursor: "pointer",
  },
  ".cm-textfield:focus-visible, .cm-button:focus-visible, [name=close]:focus-visible": {
    outline: "2px solid var(--focus)",
  },
  ".cm-lintRange": { backgroundImage: "none", textDecorationSkipInk: "none", textUnderlineOffset: "3px" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--critical-text)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--warning-text)" },
  ".cm-lintRange-info": { textDecoration: "underline dotted var(--muted)" },
  ".cm-diagnostic": { padding: "6px 10px", fontSize: "13px", maxInlineSize: "60ch" },
  ".cm-diagnostic-error": { borderInlineStart: "4px solid var(--critical-text)" },
  ".cm-diagnostic-warning": { borderInlineStart: "4px solid var(--warning-text)" },
  ".cm-diagnostic-info": { borderInlineStart: "4px solid var(--line-strong)" },
  ".cm-diagnosticAction": {
    minBlockSize: "24px",
    padding: "0 8px",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    color: "var(--text)",
    backgroundColor: "var(--surface-2)",
    font: "600 13px var(--sans)",
    cursor: "pointer",
  },
});

const colours = HighlightStyle.define([
  { tag: tags.heading, color: "var(--text)", fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], color: "var(--link)" },
  { tag: [tags.monospace, tags.string], color: "color-mix(in srgb, var(--names-border) 60%, var(--text))" },
  {
    tag: [tags.propertyName, tags.definition(tags.propertyName)],
    color: "color-mix(in srgb, var(--compute-border) 85%, var(--text))",
  },
  { tag: [tags.quote, tags.comment], color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.processingInstruction, tags.meta, tags.separator, tags.labelName], color: "var(--muted)" },
  { tag: [tags.keyword, tags.atom, tags.bool, tags.number], color: "var(--people-border)" },
]);

/** Theme of every editor and comparison. */
export const editorTheme: Extension = [look, surroundings, syntaxHighlighting(colours)];
