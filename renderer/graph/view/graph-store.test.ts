import { beforeEach, expect, test } from "vitest";
import { useGraph } from "./graph-store.ts";
import { firstPicture, type Picture, withHops } from "./picture.ts";

const initial = useGraph.getState();
const more = (picture: Picture) => withHops(picture, "needs", picture.needs + 1);
const here = () => useGraph.getState().history.present;
const place = (id: string) =>
  useGraph.getState().settle({ placed: { ...here().placed, [id]: { x: 0, y: 0 } } });

beforeEach(() => useGraph.setState({ ...initial, onScreen: true }, true));

test("a change waits until the one before has its places, and keeps them", () => {
  const { change } = useGraph.getState();
  change(more);
  change(more);
  expect(here().needs).toBe(2);
  place("first");
  expect(here()).toMatchObject({ needs: 3, placed: { first: { x: 0, y: 0 } } });
  place("second");
  expect(useGraph.getState()).toMatchObject({ settled: true, waiting: [] });
});

test("places are no step of their own", () => {
  useGraph.getState().change(more);
  place("a");
  useGraph.getState().undo();
  expect(here().needs).toBe(1);
  expect(useGraph.getState().history.past).toEqual([]);
});

test("undone, a picture has the places it had", () => {
  place("a");
  useGraph.getState().change((picture) => ({ ...more(picture), placed: {} }));
  place("b");
  useGraph.getState().undo();
  expect(here().placed).toEqual({ a: { x: 0, y: 0 } });
});

test("what alters nothing does not hold up the rest", () => {
  const { change, undo } = useGraph.getState();
  change(more);
  change((picture) => picture);
  undo();
  change(() => firstPicture("a"));
  place("x");
  expect(here().needs).toBe(1);
  useGraph.getState().settle({});
  expect(here().focus).toBe("a");
});

test("a change lets go of the selected arrow", () => {
  useGraph.setState({ edge: "a → b" });
  useGraph.getState().change(more);
  expect(useGraph.getState().edge).toBeUndefined();
});

test("letters typed in a row are one step, and a pause begins another", () => {
  const { filter, undo } = useGraph.getState();
  filter("k", 0);
  filter("ki", 900);
  filter("kin", 1_800);
  filter("kind", 4_000);
  expect(useGraph.getState().history.past).toHaveLength(2);
  undo();
  expect(here().query).toBe("kin");
  useGraph.getState().settle({});
  undo();
  expect(here().query).toBe("");
});

test("a press is a step of its own, also in the middle of typing", () => {
  const { filter } = useGraph.getState();
  filter("k", 0);
  filter("k kind:host");
  filter("k kind:host x", 100);
  expect(useGraph.getState().history.past.map(({ query }) => query)).toEqual(["", "k", "k kind:host"]);
});

test("what is typed and taken back at once is no step, and what follows is one", () => {
  const { filter } = useGraph.getState();
  filter("k", 0);
  filter("", 100);
  expect(useGraph.getState().history.past).toEqual([]);
  filter("x", 200);
  expect(useGraph.getState().history.past.map(({ query }) => query)).toEqual([""]);
});

test("typing is never held up by a drawing that is on its way, nor undone by it", () => {
  const { change, filter } = useGraph.getState();
  change(more);
  filter("a", 0);
  expect(here()).toMatchObject({ needs: 2, query: "a" });
  change(more);
  place("first");
  expect(here()).toMatchObject({ needs: 3, query: "a" });
});

test("off screen nothing waits: nobody would place the cards", () => {
  const { change, show, undo } = useGraph.getState();
  change(more);
  change(more);
  expect(here().needs).toBe(2);
  show(false);
  expect(here().needs).toBe(3);
  undo();
  undo();
  expect(here().needs).toBe(1);
});
