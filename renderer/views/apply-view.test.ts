// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import type { NamedView } from "../../core/schema/saved-view.ts";
import { useGraph } from "../graph/view/graph-store.ts";
import { expand, filterBy, firstPicture, focusOn } from "../graph/view/picture.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { applyView, followAppliedViews } from "./apply-view.ts";
import { captureView, pictureOf } from "./capture-view.ts";

const initial = useGraph.getState();
const navigation = useNavigation.getState();
const picture = expand(focusOn(filterBy(firstPicture(null), "kind:host"), "api"), "x");
const view: NamedView = { ...captureView("API", picture, "graph"), id: "api", file: "views/api.yaml" };
const here = () => useGraph.getState().history.present;
const place = () => useNavigation.getState().location;
let stop = () => {};

beforeEach(() => {
  useGraph.setState(initial, true);
  useNavigation.setState({ ...navigation, location: { screen: "list", selected: "old" } }, true);
  stop = followAppliedViews();
});
afterEach(() => stop());

test("it shows filter, drawing and screen, as one step", () => {
  applyView(view);
  expect(here()).toMatchObject({ focus: "api", query: "kind:host", expanded: ["x"] });
  expect(place()).toEqual({ screen: "graph", selected: "api" });
  expect(useGraph.getState().history.past).toHaveLength(1);
  expect(useGraph.getState().lastSelected).toBe("api");
});

test("undone, everything is exactly as it was before, and redone as it was shown", () => {
  useGraph.getState().filter("mine");
  const before = here();
  applyView(view);
  const after = here();
  useGraph.getState().undo();
  expect(here()).toBe(before);
  expect(place()).toEqual({ screen: "list", selected: "old" });
  useGraph.getState().redo();
  expect(here()).toBe(after);
  expect(place()).toEqual({ screen: "graph", selected: "api" });
});

test("of two views one after the other each undo takes back one", () => {
  applyView(view);
  applyView({ ...view, id: "audit", screen: "audit", focus: undefined } as unknown as NamedView);
  expect(place()).toEqual({ screen: "audit" });
  useGraph.getState().undo();
  expect(place()).toEqual({ screen: "graph", selected: "api" });
  useGraph.getState().undo();
  expect(place()).toEqual({ screen: "list", selected: "old" });
});

test("while a drawing is on its way, one goes there when it is shown", () => {
  useGraph.setState({ onScreen: true, settled: false });
  applyView(view);
  expect(place().screen).toBe("list");
  useGraph.getState().settle({});
  expect(place().screen).toBe("graph");
});

test("pins come with it, and cards are placed afresh", () => {
  const pinned = { ...view, pins: { api: [10, 20] as [number, number] } };
  const made = pictureOf(pinned, { ...picture, placed: { x: { x: 1, y: 1 } }, round: 3 });
  expect(made).toMatchObject({ pinned: { api: { x: 10, y: 20 } }, placed: {}, round: 4 });
});
