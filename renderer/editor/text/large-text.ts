import type { Extension } from "@codemirror/state";
import { Decoration, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/**
 * From this many characters on a text is not parsed while it is typed in: the parser's share of a keystroke grows
 * with the number of blocks, and takes more than a frame in 5 MB.
 */
export const largeFrom = 400_000;

const heading = Decoration.mark({ class: "cm-largeHeading" });
const headings = new MatchDecorator({ regexp: /^#{1,6} .*$/gm, decoration: heading });

/** What stands for colours in a large text: headings, in what is on screen only. */
export const largeTextLook: Extension = [
  ViewPlugin.define(
    (view) => ({
      marks: headings.createDeco(view),
      update(update: ViewUpdate) {
        this.marks = headings.updateDeco(update, this.marks);
      },
    }),
    { decorations: ({ marks }) => marks },
  ),
  EditorView.theme({ ".cm-largeHeading": { fontWeight: "700" } }),
];
