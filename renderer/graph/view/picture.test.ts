import { expect, test } from "vitest";
import {
  alongPath,
  expand,
  firstPicture,
  focusOn,
  fold,
  group,
  hide,
  layOut,
  onlyKind,
  pin,
  requestOf,
  reveal,
  stayingPlaces,
  toggleFocusMode,
  toggleGroup,
  toggleKind,
  unpin,
  withHops,
  withoutPath,
} from "./picture.ts";

const picture = firstPicture("checker");
const path = {
  from: "a",
  to: "c",
  paths: [
    ["a", "b", "c"],
    ["a", "d", "c"],
  ],
  hops: [],
  words: "",
};

test("a new focus keeps hops, layout and pins, and drops what was opened around the old one", () => {
  const before = pin(expand(withHops(picture, "needs", 3), "x"), "y", { x: 1, y: 2 });
  const after = focusOn(before, "name");
  expect(after).toMatchObject({
    focus: "name",
    needs: 3,
    expanded: [],
    placed: {},
    pinned: { y: { x: 1, y: 2 } },
  });
});

test("the present focus again is no change", () => {
  expect(focusOn(picture, "checker")).toBe(picture);
});

test("hops stay between 0 and 6", () => {
  expect(withHops(picture, "needs", 9).needs).toBe(6);
  expect(withHops(picture, "neededBy", -1).neededBy).toBe(0);
  expect(withHops(picture, "neededBy", 1)).toBe(picture);
});

test("fold takes an expansion back before it folds, and the other way round", () => {
  const expanded = expand(picture, "x");
  expect(fold(expanded, "x").expanded).toEqual([]);
  expect(fold(expanded, "x").folded).toEqual([]);
  const folded = fold(picture, "x");
  expect(folded.folded).toEqual(["x"]);
  expect(expand(folded, "x")).toMatchObject({ folded: [], expanded: [] });
});

test("the focus cannot be hidden", () => {
  expect(hide(picture, "checker")).toBe(picture);
  expect(hide(picture, "x").hidden).toEqual(["x"]);
});

test("a pin is whole pixels, and stays through a change of layout", () => {
  const pinned = pin(picture, "x", { x: 1.6, y: 2.2 });
  expect(layOut(pinned, "rings")).toMatchObject({
    layout: "rings",
    placed: {},
    pinned: { x: { x: 2, y: 2 } },
  });
  expect(unpin(pinned, "x").pinned).toEqual({});
  expect(unpin(pinned, "x").placed).toEqual({ x: { x: 2, y: 2 } });
});

test("another grouping folds all groups until one is opened; another layout leaves them", () => {
  const grouped = group(toggleGroup(picture, "g"), "host");
  expect(grouped).toMatchObject({ groupBy: "host", foldedGroups: [], foldsAll: true });
  const opened = toggleGroup({ ...grouped, foldedGroups: ["a", "b"] }, "a");
  expect(opened).toMatchObject({ foldedGroups: ["b"], foldsAll: false });
  expect(layOut(opened, "grid").foldedGroups).toEqual(["b"]);
  expect(group(opened, "none")).toMatchObject({ foldedGroups: [], foldsAll: false });
});

test("focus mode goes on for what is selected and off again", () => {
  const on = toggleFocusMode(picture, "name");
  expect(on).toMatchObject({ focus: "name", focusMode: true });
  expect(toggleFocusMode(on, "name")).toMatchObject({ focus: "name", focusMode: false });
  expect(toggleFocusMode(on, "other")).toMatchObject({ focus: "other", focusMode: true });
  expect(toggleFocusMode(picture, null)).toMatchObject({ focus: "checker", focusMode: true });
});

test("only one kind, and all again", () => {
  const only = onlyKind(picture, "check", ["check", "service", "host"]);
  expect(only.filter.hiddenKinds).toEqual(["service", "host"]);
  expect(onlyKind(only, "check", ["check", "service", "host"]).filter.hiddenKinds).toEqual([]);
  expect(toggleKind(toggleKind(picture, "host"), "host").filter.hiddenKinds).toEqual([]);
});

test("what a bridge stands for comes back, whatever took it out", () => {
  const before = toggleKind(hide(picture, "x"), "host");
  const after = reveal(
    { ...before, filter: { ...before.filter, onlyFlagged: "warning" } },
    ["x", "h"],
    (id) => (id === "h" ? "host" : "service"),
  );
  expect(after).toMatchObject({ hidden: [], revealed: ["x", "h"], filter: { hiddenKinds: [] } });
  expect(after.filter.onlyFlagged).toBeUndefined();
  expect(requestOf(after, undefined, new Set(["m"])).filter.matched).toEqual(["m", "x", "h"]);
});

test("without a query nothing is matched", () => {
  expect(requestOf(picture, "s", undefined)).toMatchObject({ selected: "s", filter: { hiddenKinds: [] } });
  expect(requestOf(picture, "s", undefined).filter.matched).toBeUndefined();
});

test("ways are asked for alone, however long they are", () => {
  const request = requestOf(alongPath(hide(picture, "b"), path), undefined, new Set(["z"]));
  expect(request).toMatchObject({ focus: "a", hidden: [], layout: "flow", placed: {} });
  expect(request.filter.matched).toEqual(["a", "b", "c", "d"]);
  expect(request.expanded).toEqual(["a", "b", "c", "d"]);
});

test("leaving the ways leads back to the view before, cards in their places", () => {
  const before = { ...group(picture, "kind"), placed: { x: { x: 1, y: 1 } } };
  const back = withoutPath(alongPath(alongPath(before, path), path));
  expect(requestOf(back, undefined, undefined)).toEqual(requestOf(before, undefined, undefined));
  expect(withoutPath(picture)).toBe(picture);
});

test("cards keep their places unless another card has taken them", () => {
  const before = { gone: { x: 0, y: 0 }, covered: { x: 500, y: 0 }, here: { x: 9, y: 9 } };
  const drawn = [
    { id: "here", x: 900, y: 900 },
    { id: "new", x: 510, y: 10 },
  ];
  expect(stayingPlaces(before, drawn, { width: 168, height: 44 })).toEqual({
    here: { x: 900, y: 900 },
    new: { x: 510, y: 10 },
    gone: { x: 0, y: 0 },
  });
});
