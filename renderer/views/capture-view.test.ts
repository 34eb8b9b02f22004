// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { severities } from "../../core/audit/flag.ts";
import { componentKinds } from "../../core/schema/component-kinds.ts";
import { type SavedView, savedViewSchema } from "../../core/schema/saved-view.ts";
import { groupings, layoutNames } from "../../core/view/view-request.ts";
import { expand, filterBy, firstPicture, focusOn, hide, pin } from "../graph/view/picture.ts";
import { captureView, pictureOf, showsView } from "./capture-view.ts";

const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c-1"));
const hops = fc.integer({ min: 0, max: 6 });
const arbitraryView: fc.Arbitrary<SavedView> = fc.record(
  {
    title: fc.constantFrom("API and users", "x"),
    screen: fc.constantFrom("graph" as const, "list" as const, "tree" as const, "audit" as const),
    filter: fc.constantFrom("", "kind:host k8s"),
    focus: fc.constantFrom("a", "b"),
    ...{ neededBy: hops, needs: hops, focusMode: fc.boolean(), hardOnly: fc.boolean() },
    ...{ layout: fc.constantFrom(...layoutNames), groupBy: fc.constantFrom(...groupings) },
    ...{ expanded: ids, folded: ids, hidden: ids, foldedGroups: ids, hiddenSources: ids },
    hiddenKinds: fc.uniqueArray(fc.constantFrom(...componentKinds)),
    onlyFlagged: fc.constantFrom(...severities),
    pins: fc.dictionary(fc.constantFrom("a", "b"), fc.tuple(fc.integer(), fc.integer()), {
      noNullPrototype: true,
    }),
  },
  {
    requiredKeys: [
      ...(["title", "screen", "filter", "neededBy", "needs", "focusMode", "hardOnly", "layout"] as const),
      ...(["groupBy", "expanded", "folded", "hidden", "foldedGroups", "hiddenSources"] as const),
      ...(["hiddenKinds", "pins"] as const),
    ],
  },
);

const start = firstPicture(null);

describe("captureView", () => {
  it("gives back every view that was shown, and what the file's schema takes", () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const shown = captureView(view.title, pictureOf(view, start), view.screen);
        expect(shown).toEqual(view);
        expect(savedViewSchema.parse(shown)).toEqual(view);
      }),
    );
  });

  it("keeps a picture made by hand", () => {
    const picture = pin(hide(expand(focusOn(filterBy(start, " kind:host "), "a"), "b"), "x"), "a", {
      x: 1.4,
      y: 2,
    });
    expect(captureView("T", picture, "graph")).toMatchObject({
      ...{ focus: "a", filter: "kind:host", expanded: ["b"], hidden: ["x"], pins: { a: [1, 2] } },
    });
  });
});

describe("showsView", () => {
  const view = captureView("T", focusOn(start, "a"), "graph");

  it("compares what is shown, not where cards lie, and lists in any order", () => {
    const two = captureView("T", hide(hide(focusOn(start, "a"), "x"), "y"), "graph");
    const other = { ...hide(hide(focusOn(start, "a"), "y"), "x"), placed: { a: { x: 1, y: 1 } } };
    expect(showsView(other, two)).toBe(true);
  });

  it("knows a picture that was changed", () => {
    expect(showsView(focusOn(start, "a"), view)).toBe(true);
    expect(showsView(expand(focusOn(start, "a"), "b"), view)).toBe(false);
    expect(showsView(filterBy(focusOn(start, "a"), "x"), view)).toBe(false);
  });
});
