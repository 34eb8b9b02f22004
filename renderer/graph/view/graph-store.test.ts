import { beforeEach, expect, test } from "vitest";
import { useGraph } from "./graph-store.ts";
import { firstPicture, type Picture, withHops } from "./picture.ts";

const initial = useGraph.getState();
const more = (picture: Picture) => withHops(picture, "needs", picture.needs + 1);
const here = () => useGraph.getState().history.present;
const place = (id: string) =>
  useGraph.getState().settle({ placed: { ...here().placed, [id]: { x: 0, y: 0 } } });

beforeEach(() => useGraph.setState(initial, true));

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
