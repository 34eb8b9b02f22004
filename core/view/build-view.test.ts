import fc from "fast-check";
import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import type { Graph } from "../graph/graph.ts";
import { cardSize } from "../layout/layout-input.ts";
import { arbitraryView, flagOf, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import type { GraphView } from "./graph-view.ts";
import type { ViewRequest } from "./view-request.ts";

function idsOf(view: GraphView): string[] {
  return view.nodes.map(({ id }) => id).sort();
}

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
      const drawn = idsOf(view);
      const removed = new Set(idsOf(unfiltered).filter((id) => !drawn.includes(id)));
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
        expect(leadsThrough(model.graph, bridge.from, bridge.to, new Set(bridge.hiddenIds))).toBe(true);
      }
    }),
    { numRuns: 1000 },
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

const chain = graphOf(6, [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [5, 3],
]);

test("hops count on each side, and the focus stands at 0, 0 between them", () => {
  const view = buildView(modelOf(chain), requestOf({ focus: "c2", neededBy: 2, needs: 1 }));
  expect(view.nodes.map(({ id, distance }) => [id, distance])).toEqual([
    ["c2", 0],
    ["c1", -1],
    ["c3", 1],
    ["c0", -2],
  ]);
  const at = new Map(view.nodes.map((node) => [node.id, node]));
  expect([at.get("c2")?.x, at.get("c2")?.y]).toEqual([0, 0]);
  expect(["c0", "c1", "c2", "c3"].map((id) => at.get(id)?.x)).toEqual([-496, -248, 0, 248]);
});

test("expanding adds the next hop both ways and moves nobody; focus mode drops what is beside", () => {
  const model = modelOf(chain);
  const first = buildView(model, requestOf({ focus: "c2" }));
  const placed = Object.fromEntries(first.nodes.map(({ id, x, y }) => [id, { x, y }]));
  const request = requestOf({ focus: "c2", expanded: ["c3"], placed });
  const wider = buildView(model, request);
  expect(idsOf(wider)).toEqual(["c1", "c2", "c3", "c4", "c5"]);
  for (const { id, x, y } of wider.nodes) if (placed[id]) expect({ x, y }).toEqual(placed[id]);
  expect(idsOf(buildView(model, { ...request, focusMode: true }))).toEqual(["c1", "c2", "c3", "c4"]);
});

test("hops beyond six count as six", () => {
  const long = graphOf(
    9,
    Array.from({ length: 8 }, (_, node) => [node, node + 1] as const),
  );
  expect(buildView(modelOf(long), requestOf({ focus: "c0", needs: 99 })).total).toBe(7);
});

test("each filter takes out what it says, and never the focus", () => {
  const graph = graphOf(
    4,
    [
      [0, 1],
      [0, 2, { strength: "soft" }],
      [0, 3],
    ],
    [{}, { evidence: ["a:1", "b:1"] }, { evidence: ["a:2"] }, { kind: "host" }],
  );
  const flags = [flagOf("c1", "orphan", "warning"), flagOf("c3", "orphan", "info")];
  const left = (filter: Partial<ViewRequest["filter"]>, searchFilter?: (id: string) => boolean) => {
    const model = { ...modelOf(graph, flags), ...(searchFilter && { searchFilter }) };
    return idsOf(buildView(model, requestOf({ focus: "c0", filter: { hiddenKinds: [], ...filter } })));
  };
  expect(left({ hiddenKinds: ["host", "service"] })).toEqual(["c0"]);
  expect(left({ onlyFlagged: "warning" })).toEqual(["c0", "c1"]);
  expect(left({ onlyFlagged: "info" })).toEqual(["c0", "c1", "c3"]);
  expect(left({ hiddenSources: ["a"] })).toEqual(["c0", "c1", "c3"]);
  expect(left({ matched: ["c2"] })).toEqual(["c0", "c2"]);
  expect(left({ hardOnly: true })).toEqual(["c0", "c1", "c3"]);
  expect(left({}, (id) => id === "c3")).toEqual(["c0", "c3"]);
});

test("a query without a focus draws what matches, anywhere in the graph", () => {
  const filter = { hiddenKinds: [], matched: ["c4", "c0"] };
  const view = buildView(modelOf(chain, [flagOf("c2", "orphan", "critical")]), requestOf({ filter }));
  expect(idsOf(view)).toEqual(["c0", "c4"]);
  expect(view.words).toBe("Showing 2 of 2 cards for this query.");
});

test("expanding what an expansion brought works in any order", () => {
  const request = requestOf({ focus: "c0", needs: 1, expanded: ["c3", "c2", "c1"] });
  expect(idsOf(buildView(modelOf(chain), request))).toEqual(["c0", "c1", "c2", "c3", "c4", "c5"]);
});

test("folding hides what hangs on the folded component alone", () => {
  const graph = graphOf(5, [
    [0, 1],
    [1, 2],
    [1, 3],
    [0, 4],
    [4, 3],
  ]);
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", needs: 3, folded: ["c1"] }));
  expect(idsOf(view)).toEqual(["c0", "c1", "c3", "c4"]);
  expect(view.nodes.find(({ id }) => id === "c1")?.hiddenNeeds).toBe(1);
});

test("hiding something between leaves a counted bridge", () => {
  const view = buildView(modelOf(chain), requestOf({ focus: "c0", needs: 4, hidden: ["c1", "c2"] }));
  expect(idsOf(view)).toEqual(["c0", "c3", "c4"]);
  expect(view.bridges).toEqual([{ from: "c0", to: "c3", hiddenIds: ["c1", "c2"], count: 2 }]);
});

test("parallel relations are one arrow with the gravest effect and the surest word", () => {
  const graph = graphOf(2, [
    [0, 1, { type: "fed-by", confidence: "derived" }],
    [0, 1, { type: "reads", strength: "soft", redundancy: "1-of-2", asOf: "2018-12", evidence: ["a:1"] }],
  ]);
  const flags = [flagOf("c0", "contradiction", "warning", { evidence: ["a:1"] })];
  expect(buildView(modelOf(graph, flags), requestOf({ focus: "c0" })).edges).toEqual([
    {
      id: "c0 → c1",
      from: "c0",
      to: "c1",
      types: ["fed-by", "reads"],
      words: "is fed by, reads",
      effect: "breaks",
      certainty: "seen",
      strength: "hard",
      redundancy: "1-of-2",
      asOf: "2018-12",
      count: 2,
      contradiction: true,
    },
  ]);
});

test("a node shows its worst two badges and counts the rest; waived flags show nothing", () => {
  const waived = { waived: { reason: "known", expires: "2019-01-01" } };
  const flags = [
    flagOf("c0", "stale-evidence", "info"),
    flagOf("c0", "untracked-config", "warning", { detail: "partly-tracked" }),
    flagOf("c0", "undocumented", "critical"),
    flagOf("c0", "contradiction", "critical", waived),
    flagOf("c1", "undocumented", "critical", waived),
  ];
  const [focus, other] = buildView(modelOf(chain, flags), requestOf({ focus: "c0" })).nodes;
  expect(focus?.badges).toEqual([
    { id: "doc", label: "not documented", severity: "critical" },
    { id: "untracked", label: "partly tracked", severity: "warning" },
  ]);
  expect([focus?.moreBadges, focus?.worst]).toEqual([1, "critical"]);
  expect([other?.badges, other?.worst]).toEqual([[], undefined]);
});

test("without a focus it starts with what is flagged and what that touches, at most 60 cards", () => {
  const small = buildView(modelOf(chain, [flagOf("c1", "undocumented", "warning")]), requestOf({}));
  expect(idsOf(small)).toEqual(["c0", "c1", "c2"]);
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

test("over the budget it says so and offers three ways that would fit", () => {
  const hub = graphOf(
    201,
    Array.from(
      { length: 200 },
      (_, node) => [node + 1, 0, { strength: node < 90 ? "hard" : "soft" }] as const,
    ),
    Array.from({ length: 201 }, (_, node) => ({ kind: node % 2 ? ("host" as const) : ("check" as const) })),
  );
  const flags = [flagOf("c7", "undocumented", "critical")];
  const view = buildView(modelOf(hub, flags), requestOf({ focus: "c0" }));
  expect([view.shown, view.total]).toEqual([150, 201]);
  expect(view.narrowings.map(({ label, count }) => [label, count])).toEqual([
    ["Without hosts", 101],
    ["Only hard relations", 91],
    ["Grouped by kind", 3],
  ]);
  for (const { change, count } of view.narrowings) {
    const narrowed = buildView(modelOf(hub, flags), { ...requestOf({ focus: "c0" }), ...change });
    expect([narrowed.shown, narrowed.total]).toEqual([count, count]);
  }
});

test("a folded group is one card with summed badges and the arrows of all its members", () => {
  const graph = graphOf(
    4,
    [
      [1, 0],
      [2, 0],
      [1, 2],
      [3, 0],
    ],
    [{}, { kind: "host" }, { kind: "host" }, {}],
  );
  const flags = [flagOf("c1", "undocumented", "warning"), flagOf("c2", "undocumented", "critical")];
  const request = requestOf({
    focus: "c0",
    groupBy: "kind",
    foldedGroups: ["group:kind:host", "group:kind:service"],
  });
  const view = buildView(modelOf(graph, flags), request);
  expect(idsOf(view)).toEqual(["c0"]);
  expect(view.groups.map(({ id, label, count, folded, worst }) => [id, label, count, folded, worst])).toEqual(
    [
      ["group:kind:service", "Services", 1, true, undefined],
      ["group:kind:host", "Hosts", 2, true, "critical"],
    ],
  );
  expect(view.groups[1]?.badges).toEqual([{ id: "doc", count: 2 }]);
  expect(view.edges.map(({ id, count }) => [id, count])).toEqual([
    ["group:kind:host → c0", 2],
    ["group:kind:service → c0", 1],
  ]);
});

test("the legend counts what is drawn and what the filter took", () => {
  const graph = graphOf(
    3,
    [
      [0, 1],
      [0, 2],
    ],
    [{}, { kind: "host" }, { kind: "check" }],
  );
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", filter: { hiddenKinds: ["host"] } }));
  expect(view.legend.map(({ label, shown, filtered, off }) => [label, shown, filtered, off])).toEqual([
    ["Services", 1, 0, false],
    ["Hosts", 0, 1, true],
    ["Checks", 1, 0, false],
  ]);
});

test("the grid has a heading over every kind", () => {
  const graph = graphOf(
    3,
    [
      [0, 1],
      [0, 2],
    ],
    [{}, { kind: "host" }, { kind: "host" }],
  );
  const view = buildView(modelOf(graph), requestOf({ focus: "c0", layout: "grid" }));
  expect(view.headings.map(({ label, count }) => [label, count])).toEqual([
    ["Services", 1],
    ["Hosts", 2],
  ]);
});

test("what needs the focus stands left of it even where a circle leads back", () => {
  const graph = graphOf(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);
  const at = new Map(
    buildView(modelOf(graph), requestOf({ focus: "c1", neededBy: 1, needs: 2 })).nodes.map(({ id, x }) => [
      id,
      x,
    ]),
  );
  expect([at.get("c0"), at.get("c1"), at.get("c2"), at.get("c3")]).toEqual([-248, 0, 248, 496]);
});

test("ids that every object knows are nothing special", () => {
  const graph = graphOf(2, [[0, 1]], [{ id: "constructor" }, { id: "toString" }]);
  const view = buildView(modelOf(graph), requestOf({ focus: "constructor" }));
  expect(view.nodes.map(({ id, x }) => [id, x])).toEqual([
    ["constructor", 0],
    ["toString", 248],
  ]);
});
