import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { yamlFrontmatter } from "@codemirror/lang-yaml";
import { lintKeymap } from "@codemirror/lint";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension, type Text } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";
import { changedMarks } from "./changed-marks.ts";
import type { TextForm } from "./document-text.ts";
import { editorTheme } from "./editor-theme.ts";
import { largeFrom, largeTextLook } from "./large-text.ts";

/** Markdown under YAML front matter, as every runbook is. */
export const runbookLanguage: Extension = yamlFrontmatter({
  content: markdown({ base: markdownLanguage, completeHTMLTags: false, pasteURLAsLink: false }),
});

/** Whether the text can be typed in; changed while the editor is open. */
export const writable = new Compartment();

/** Reconfigures `writable`: the text can still be selected, searched and copied. */
export function writableAs(yes: boolean): Extension {
  return yes ? [] : EditorState.readOnly.of(true);
}

export type EditorParts = {
  /** Accessible name of the text. */
  readonly label: string;
  readonly form: TextForm;
  readonly writable: boolean;
  readonly completions: CompletionSource;
  readonly onUpdate: (update: ViewUpdate) => void;
};

/** The state of a new editor over a text. */
export function editorState(doc: Text, parts: EditorParts): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      parts.form.lineEnd === "as-is" ? EditorState.lineSeparator.of("\n") : [],
      writable.of(writableAs(parts.writable)),
      [lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), highlightSpecialChars()],
      [history(), drawSelection(), dropCursor(), EditorState.allowMultipleSelections.of(true)],
      [EditorView.lineWrapping, search({ top: true }), changedMarks],
      autocompletion({ override: [parts.completions], icons: false, defaultKeymap: false }),
      // Tab goes on to the next control, so that nobody is caught in the text.
      keymap.of([...completionKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap, ...ownKeys]),
      doc.length < largeFrom ? runbookLanguage : largeTextLook,
      EditorView.contentAttributes.of({
        "aria-label": parts.label,
        // Named, so that it is known as the way to scroll the text from the keyboard.
        tabindex: "0",
        ...{ spellcheck: "true", autocorrect: "off", autocapitalize: "off", lang: "en" },
      }),
      EditorView.updateListener.of(parts.onUpdate),
      editorTheme,
    ],
  });
}

/** The app has these keys itself. */
const ofTheApp = new Set(["Mod-i", "Mod-Enter", "Ctrl-k", "Alt-ArrowLeft", "Alt-ArrowRight"]);
const ownKeys = defaultKeymap.filter(({ key }) => key === undefined || !ofTheApp.has(key));
