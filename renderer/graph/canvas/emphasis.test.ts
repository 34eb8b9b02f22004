import { expect, test } from "vitest";
import type { GraphView, ViewEdge, ViewNode } from "../../../core/view/graph-view.ts";
import { emphasis } from "./emphasis.ts";

const node = (id: string): ViewNode => ({
  ...{ id, kind: "service", name: id, label: id, family: "compute", badges: [], moreBadges: 0 },
  ...{ distance: 0, isFocus: false, hiddenNeeds: 0, hiddenNeededBy: 0, x: 0, y: 0 },
});
const edge = (from: string, to: string): ViewEdge => ({
  ...{ id: `${from} → ${to}`, from, to, types: ["reads"], words: "reads", effect: "breaks" },
  ...{ certainty: "seen", strength: "hard", count: 1, contradiction: false },
});

/** check → checker → file → name, and other → name. */
const view: GraphView = {
  ...{ focus: null, groups: [], bridges: [], moreBridges: 0, headings: [], shown: 5, total: 5 },
  ...{ narrowings: [], legend: [], words: "" },
  nodes: ["check", "checker", "file", "name", "other"].map(node),
  edges: [edge("check", "checker"), edge("checker", "file"), edge("file", "name"), edge("other", "name")],
};

test("nothing has a mark while nothing has attention", () => {
  expect(emphasis(view, {}).size).toBe(0);
  expect(emphasis(view, { selected: "not drawn" }).size).toBe(0);
});

test("a selection brings out both sides differently and dims the rest", () => {
  const marks = emphasis(view, { selected: "checker" });
  expect(marks.get("checker")).toEqual(["ring"]);
  expect(marks.get("check → checker")).toEqual(["neededBy", "wordedAtSource"]);
  expect(marks.get("checker → file")).toEqual(["needs", "wordedAtTarget"]);
  expect(marks.get("file → name")).toEqual(["needs"]);
  expect(marks.get("other")).toEqual(["dim"]);
  expect(marks.get("other → name")).toEqual(["dim"]);
  expect(marks.has("name")).toBe(false);
});

test("the pointer brings out one hop, and gives way to the selection under it", () => {
  const marks = emphasis(view, { selected: "check", hovered: "name" });
  expect(marks.get("file → name")).toContain("close");
  expect(marks.get("checker → file")).toEqual(["faded"]);
  expect(marks.get("check")).toEqual(["ring", "faded"]);
  expect(emphasis(view, { selected: "name", hovered: "name" })).toEqual(emphasis(view, { selected: "name" }));
});

test("an arrow under the pointer says its words", () => {
  expect(emphasis(view, { hovered: "file → name" }).get("file → name")).toEqual(["close", "worded"]);
});

test("a selected arrow stands alone with its two cards", () => {
  const marks = emphasis(view, { selected: "checker", chosenEdge: "file → name" });
  expect(marks.get("file → name")).toEqual(["chosen", "worded"]);
  expect(marks.get("checker → file")).toEqual(["dim"]);
  expect(marks.has("file")).toBe(false);
});

test("of ways nothing is dimmed", () => {
  const marks = emphasis(view, { selected: "check", isPath: true });
  expect([...marks.values()].flat()).not.toContain("dim");
  expect(marks.get("file → name")).toEqual(["close", "wordedAtTarget"]);
});
