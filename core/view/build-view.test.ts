import fc from "fast-check";
import { expect, test } from "vitest";
import { cardSize } from "../layout/layout-input.ts";
import { arbitraryView } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import type { GraphView } from "./graph-view.ts";

function cardsOf(view: GraphView) {
  return [...view.nodes, ...view.groups.filter(({ folded }) => folded)];
}

test("draws each component once, within the budget, and the focus always", () => {
  fc.assert(
    fc.property(arbitraryView(), ({ model, request }) => {
      const view = buildView(model, request);
      const cards = cardsOf(view);
      expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
      expect(view.shown).toBe(cards.length);
      expect(view.shown).toBeLessThanOrEqual(Math.min(request.budget ?? 0, view.total));
      const focusKnown = request.focus !== null && model.graph.indexOf.has(request.focus);
      expect(view.nodes.filter(({ isFocus }) => isFocus).map(({ id }) => id)).toEqual(
        focusKnown ? [request.focus] : [],
      );
      if (view.total > view.shown)
        for (const { count } of view.narrowings) expect(count).toBeLessThan(view.total);
      else expect(view.narrowings).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test("puts no two cards on top of each other, and keeps what is pinned or was placed", () => {
  fc.assert(
    fc.property(arbitraryView(), ({ model, request }) => {
      const cards = cardsOf(buildView(model, request));
      const kept = { ...request.placed, ...request.pinned };
      cards.forEach((a, at) => {
        const place = kept[a.id];
        if (place) expect({ x: a.x, y: a.y }).toEqual(place);
        for (const b of cards.slice(at + 1)) {
          if (place && kept[b.id]) continue;
          expect(Math.abs(a.x - b.x) >= cardSize.width || Math.abs(a.y - b.y) >= cardSize.height).toBe(true);
        }
      });
    }),
    { numRuns: 500 },
  );
});

test("draws every relation between drawn components exactly once, and counts the neighbours it does not draw", () => {
  fc.assert(
    fc.property(arbitraryView(), ({ model, request }) => {
      const view = buildView(model, { ...request, groupBy: "none" });
      const drawn = new Set(view.nodes.map(({ id }) => id));
      const between = model.graph.relations.filter(
        ({ from, to, strength }) =>
          drawn.has(from) &&
          drawn.has(to) &&
          from !== to &&
          (!request.filter.hardOnly || strength === "hard"),
      );
      expect(view.edges.reduce((sum, { count }) => sum + count, 0)).toBe(between.length);
      expect(new Set(view.edges.map(({ from, to }) => `${from} ${to}`))).toEqual(
        new Set(between.map(({ from, to }) => `${from} ${to}`)),
      );
      for (const node of view.nodes) {
        const missing = (near: "from" | "to", far: "from" | "to") =>
          new Set(
            model.graph.relations
              .filter((relation) => relation[near] === node.id && !drawn.has(relation[far]))
              .map((relation) => relation[far]),
          ).size;
        expect([node.hiddenNeeds, node.hiddenNeededBy]).toEqual([
          missing("from", "to"),
          missing("to", "from"),
        ]);
      }
    }),
    { numRuns: 500 },
  );
});

test("is plain data, the same for the same request, and changes neither model nor request", () => {
  fc.assert(
    fc.property(arbitraryView(), ({ model, request }) => {
      const before = structuredClone([request, model.graph.components, model.graph.relations]);
      const view = buildView(model, request);
      expect(structuredClone(view)).toEqual(view);
      expect(buildView(model, structuredClone(request))).toEqual(view);
      expect([request, model.graph.components, model.graph.relations]).toEqual(before);
    }),
  );
});
