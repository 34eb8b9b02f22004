import { expect, test } from "vitest";
import { graphOf } from "../graph/arbitrary-graph.ts";
import { flagOf, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";
import { announcement, walk } from "./walk.ts";

/** c1, c2, c3 need c0, which needs c4 and c5; c6 needs c2. */
const graph = graphOf(
  7,
  [
    [1, 0],
    [2, 0],
    [3, 0],
    [0, 4],
    [0, 5],
    [6, 2],
  ],
  [{}, {}, { kind: "config-file", name: "~x/.kube/config" }],
);
const model = modelOf(graph, [
  flagOf("c2", "untracked-config", "critical"),
  flagOf("c2", "odd-owner", "warning"),
]);
const view = buildView(model, requestOf({ focus: "c0", neededBy: 2, needs: 1 }));

/** Cards of a column from top to bottom. */
function topDown(...ids: string[]): string[] {
  const height = (id: string) => view.nodes.find((node) => node.id === id)?.y ?? 0;
  return ids.sort((a, b) => height(a) - height(b));
}

test("left to what needs it, right to what it needs, home to the focus", () => {
  expect(["c1", "c2", "c3"]).toContain(walk(view, "c0", "left"));
  expect(walk(view, "c2", "left")).toBe("c6");
  expect(["c4", "c5"]).toContain(walk(view, "c0", "right"));
  expect(walk(view, "c6", "right")).toBe("c2");
  expect(walk(view, "c6", "home")).toBe("c0");
  expect([walk(view, "c6", "left"), walk(view, "c4", "right"), walk(view, "nobody", "left")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("left and right choose the card nearest in height", () => {
  const [, middle] = topDown("c1", "c2", "c3");
  expect(walk(view, "c0", "left")).toBe(middle);
});

test("left and right lead back to where one came from", () => {
  for (const from of ["c1", "c2", "c3"]) expect(walk(view, "c0", "left", from)).toBe(from);
  for (const from of ["c4", "c5"]) expect(walk(view, "c0", "right", from)).toBe(from);
  expect(["c1", "c2", "c3"]).toContain(walk(view, "c0", "left", "c4"));
});

test("down and up go through all that need the same, and stop at the ends", () => {
  const [first = "", second = "", third = ""] = topDown("c1", "c2", "c3");
  expect([walk(view, first, "down"), walk(view, second, "down"), walk(view, third, "down")]).toEqual([
    second,
    third,
    undefined,
  ]);
  expect([walk(view, third, "up"), walk(view, first, "up")]).toEqual([second, undefined]);
});

test("the card one came from decides whose siblings they are", () => {
  const shared = buildView(
    modelOf(
      graphOf(5, [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
        [2, 4],
      ]),
    ),
    requestOf({ focus: "c0", needs: 2 }),
  );
  expect(announcement(shared, "c3", "c1")).toBe("1 of 1 that this needs: C3, service");
  expect(announcement(shared, "c3", "c2")).toMatch(/^[12] of 2 that this needs: C3, service$/);
});

test("says where one is, and kind and flags in words", () => {
  const place = topDown("c1", "c2", "c3").indexOf("c2") + 1;
  expect(announcement(view, "c2")).toBe(
    `${place} of 3 that need this: ~x/.kube/config, config file, critical, untracked`,
  );
  expect(announcement(view, "c0")).toBe("Focus: C0, service");
  expect(announcement(view, "nobody")).toBe("");
});

test("bridges are walked like arrows", () => {
  const bridged = buildView(model, requestOf({ focus: "c0", neededBy: 2, hidden: ["c2"] }));
  expect(walk(bridged, "c6", "right")).toBe("c0");
});

test("without a focus the siblings are those of the column", () => {
  const loose = graphOf(3, []);
  const flags = loose.components.map(({ id }) => flagOf(id, "orphan", "warning"));
  const overview = buildView(modelOf(loose, flags), requestOf({}));
  expect(walk(overview, "c0", "down")).toBe("c1");
  expect(announcement(overview, "c1")).toBe("2 of 3 in this column: C1, service, warning");
  expect(walk(overview, "c0", "home")).toBeUndefined();
});

test("folded groups are cards too", () => {
  const grouped = buildView(
    model,
    requestOf({ focus: "c0", groupBy: "kind", foldedGroups: ["group:kind:config-file"] }),
  );
  const [group] = grouped.groups.filter(({ folded }) => folded);
  expect(walk(grouped, group?.id ?? "", "right")).toBe("c0");
  expect(announcement(grouped, group?.id ?? "")).toMatch(
    /of 3 that need this: Config files, group of 1 component, critical$/,
  );
});
