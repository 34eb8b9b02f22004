import { type ChangeSet, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

const line = Decoration.line({ class: "cm-changedHere" });
const mostMarked = 500;

/** Marks the lines that a change has touched; with undefined all marks go. */
export const markChanged = StateEffect.define<ChangeSet | undefined>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markChanged)) continue;
      const lines = new Set<number>();
      effect.value?.iterChangedRanges((_, __, from, to) => {
        for (let at = from; at <= to && lines.size < mostMarked; ) {
          const touched = transaction.state.doc.lineAt(at);
          lines.add(touched.from);
          at = touched.to + 1;
        }
      });
      const ranges: Range<Decoration>[] = [...lines].sort((a, b) => a - b).map((from) => line.range(from));
      next = Decoration.set(ranges);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows what a reload from the disk has changed. */
export const changedMarks = marks;
