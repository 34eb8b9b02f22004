import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { chain, flagOf, modelOf, requestOf, shownIds } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import type { GraphView } from "./graph-view.ts";

test("without a focus it starts with what is flagged and what that touches, at most 60 cards", () => {
  const small = buildView(modelOf(chain, [flagOf("c1", "undocumented", "warning")]), requestOf({}));
  expect(shownIds(small)).toEqual(["c0", "c1", "c2"]);
  const many = graphOf(
    300,
    Array.from({ length: 200 }, (_, node) => [node, node + 100] as const),
  );
  const flags = many.components.slice(0, 100).map(({ id }) => flagOf(id, "undocumented", "critical"));
  const view = buildView(modelOf(many, flags), requestOf({}));
  expect([view.shown, view.total]).toEqual([60, 200]);
  expect(view.words).toBe(
    "Showing 60 of 200 cards: what is flagged as critical or warning, worst first, and what that touches.",
  );
});

test("without a focus the worst comes first, and where nothing is flagged the most needed", () => {
  const flags = [
    flagOf("c4", "orphan", "warning"),
    flagOf("c0", "orphan", "info"),
    flagOf("c5", "orphan", "critical"),
  ];
  const first = (view: GraphView) => view.nodes[0]?.id;
  expect(first(buildView(modelOf(chain, flags), requestOf({})))).toBe("c5");
  const unflagged = buildView(modelOf(chain), requestOf({}));
  expect([first(unflagged), unflagged.total]).toEqual(["c3", 6]);
});

test("a query without a focus draws what matches, anywhere in the graph", () => {
  const filter = { hiddenKinds: [], matched: ["c4", "c0"] };
  const view = buildView(modelOf(chain, [flagOf("c2", "orphan", "critical")]), requestOf({ filter }));
  expect(shownIds(view)).toEqual(["c0", "c4"]);
  expect(view.words).toBe("Showing 2 of 2 cards for this query.");
});
