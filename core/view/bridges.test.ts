import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph } from "../graph/graph.ts";
import { arbitraryView, chain, modelOf, requestOf, shownIds } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import type { ViewRequest } from "./view-request.ts";

/** Whether `to` is reached from `from` through components of `through` alone, at least one. */
function leadsThrough(graph: Graph, from: string, to: string, through: ReadonlySet<string>): boolean {
  const reached = new Set(
    graph.relations.filter((r) => r.from === from && through.has(r.to)).map((r) => r.to),
  );
  for (const id of reached) {
    for (const r of graph.relations) {
      if (r.from !== id) continue;
      if (r.to === to) return true;
      if (through.has(r.to)) reached.add(r.to);
    }
  }
  return false;
}

function isNeed(graph: Graph, from: string, to: string): boolean {
  return graph.relations.some((relation) => relation.from === from && relation.to === to);
}

test("a filter leaves a bridge wherever it cuts a way between two drawn components, and nowhere else", () => {
  fc.assert(
    fc.property(arbitraryView(), ({ model, request }) => {
      const asked: ViewRequest = { ...request, groupBy: "none", budget: 100, folded: [] };
      const view = buildView(model, asked);
      const unfiltered = buildView(model, {
        ...asked,
        hidden: [],
        filter: { hiddenKinds: [], hardOnly: asked.filter.hardOnly },
      });
      if (view.focus === null) return;
      const drawn = shownIds(view);
      const removed = new Set(shownIds(unfiltered).filter((id) => !drawn.includes(id)));
      const joined = new Set(view.edges.map(({ from, to }) => `${from} ${to}`));
      const expected = drawn
        .flatMap((from) => drawn.map((to) => ({ from, to })))
        .filter(({ from, to }) => from !== to && !joined.has(`${from} ${to}`))
        .filter(({ from, to }) => leadsThrough(model.graph, from, to, removed));
      expect(view.bridges.length + view.moreBridges).toBe(expected.length);
      for (const bridge of view.bridges) {
        expect(expected).toContainEqual({ from: bridge.from, to: bridge.to });
        expect(bridge.count).toBe(bridge.hiddenIds.length);
        expect(bridge.hiddenIds.every((id) => removed.has(id))).toBe(true);
        const all = new Set(bridge.hiddenIds);
        expect(leadsThrough(model.graph, bridge.from, bridge.to, all)).toBe(true);
        for (const id of all) {
          expect(
            leadsThrough(model.graph, bridge.from, id, all) || isNeed(model.graph, bridge.from, id),
          ).toBe(true);
          expect(leadsThrough(model.graph, id, bridge.to, all) || isNeed(model.graph, id, bridge.to)).toBe(
            true,
          );
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("hiding something between leaves a counted bridge", () => {
  const view = buildView(modelOf(chain), requestOf({ focus: "c0", needs: 4, hidden: ["c1", "c2"] }));
  expect(shownIds(view)).toEqual(["c0", "c3", "c4"]);
  expect(view.bridges).toEqual([{ from: "c0", to: "c3", hiddenIds: ["c1", "c2"], count: 2 }]);
});
