import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

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
