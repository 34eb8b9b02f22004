import { EditorState, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { replaceText } from "./replace-text.ts";

it("makes the one text of the other", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "", "## Impact", "😀x"), { minLength: 1 });
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const state = EditorState.create({ doc: Text.of(a) });
      const after = state.update(replaceText(state.doc, Text.of(b))).state;
      expect(after.doc.toString()).toBe(b.join("\n"));
    }),
  );
});

it("keeps the cursor in its line when lines above it change", () => {
  const state = EditorState.create({ doc: "one\ntwo\nthree", selection: { anchor: 9 } });
  const after = state.update(replaceText(state.doc, Text.of(["ONE", "and more", "two", "three"]))).state;
  expect(after.doc.lineAt(after.selection.main.head).text).toBe("three");
});
