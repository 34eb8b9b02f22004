import { ChangeSet, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { editsOf } from "../session/journal-text.ts";
import { createTextMirror, unknownVersion } from "./text-mirror.ts";

it("has the text that was typed, whatever was typed", () => {
  const change = fc.record({
    from: fc.nat(20),
    length: fc.nat(5),
    insert: fc.constantFrom("", "a", "bc\nd", "é\n"),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 }), (rounds) => {
      const mirror = createTextMirror();
      let doc = Text.of(["some words", "in two lines"]);
      mirror.read({ path: "a", version: 0, text: doc.toString() });
      for (const [round, changes] of rounds.entries()) {
        let since = ChangeSet.empty(doc.length);
        for (const { from, length, insert } of changes) {
          const at = Math.min(from, doc.length);
          const next = ChangeSet.of({ from: at, to: Math.min(doc.length, at + length), insert }, doc.length);
          doc = next.apply(doc);
          since = since.compose(next);
        }
        const sent = { path: "a", version: round + 1, edits: editsOf(since) };
        expect(mirror.read(sent)).toEqual({ text: doc.toString() });
      }
    }),
  );
});

it("asks for the whole text when a version is missing", () => {
  const mirror = createTextMirror();
  expect(mirror.read({ path: "a", version: 1, edits: [] })).toBe(unknownVersion);
  mirror.read({ path: "a", version: 1, text: "x" });
  expect(mirror.read({ path: "a", version: 3, edits: [] })).toBe(unknownVersion);
  expect(mirror.read({ path: "a", version: 2, edits: [{ from: 1, to: 1, insert: "y" }] })).toEqual({
    text: "xy",
  });
});
