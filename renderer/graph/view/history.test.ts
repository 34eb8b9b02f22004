import fc from "fast-check";
import { expect, test } from "vitest";
import { historyOf, redo, step, undo } from "./history.ts";

test("undoing every step and redoing every step leads back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), (values) => {
      let history = historyOf(Number.NaN);
      for (const value of values) history = step(history, value);
      const end = history.present;
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toBeNaN();
      while (history.future.length > 0) history = redo(history);
      expect(history.present).toBe(end);
    }),
  );
});

test("a new step forgets what was undone", () => {
  const history = step(undo(step(step(historyOf("a"), "b"), "c")), "d");
  expect(redo(history)).toBe(history);
  expect(history.past).toEqual(["a", "b"]);
});

test("an identical value is no step", () => {
  const history = step(historyOf("a"), "b");
  expect(step(history, "b")).toBe(history);
});

test("it forgets the oldest beyond a hundred", () => {
  let history = historyOf(0);
  for (let value = 1; value <= 150; value++) history = step(history, value);
  expect(history.past).toHaveLength(100);
  expect(history.past[0]).toBe(50);
});
