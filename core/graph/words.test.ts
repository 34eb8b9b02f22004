import { expect, test } from "vitest";
import { graphOf } from "./arbitrary-graph.ts";
import { type FlagForWords, pathInWords, selectionInWords } from "./words.ts";

const names = [
  { name: "checker" },
  { name: "~x/.kube/config", kind: "config-file" as const },
  { name: "k8s-master" },
  { name: "etcd" },
];

function sentence(
  graph: ReturnType<typeof graphOf>,
  node: number,
  flags: Record<string, FlagForWords[]> = {},
) {
  const component = graph.components[node];
  return component ? selectionInWords(component, graph, (id) => flags[id] ?? []) : "";
}

test("a path reads as one sentence, and says what is not seen and what is redundant", () => {
  const graph = graphOf(
    4,
    [
      [0, 1],
      [1, 2, { type: "refers-to", confidence: "inferred" }],
      [2, 3, { type: "connects-to", strength: "soft", redundancy: "2-of-3" }],
    ],
    names,
  );
  expect(pathInWords(graph, [0, 1, 2])).toBe(
    "checker reads ~x/.kube/config, which refers to k8s-master (inferred), which connects to etcd (2 of 3 needed)",
  );
  expect(pathInWords(graph, [0, 2])).toBe(
    "checker reads ~x/.kube/config; k8s-master connects to etcd (2 of 3 needed)",
  );
  expect(pathInWords(graph, [])).toBe("");
});

test("the selection's sentence tells of the need in most trouble, and admits what is not known", () => {
  const graph = graphOf(
    4,
    [
      [0, 2, { type: "runs-on" }],
      [0, 1],
      [3, 0],
    ],
    names,
  );
  const flags: Record<string, FlagForWords[]> = {
    c1: [
      { rule: "immutable-explained", severity: "info" },
      { rule: "untracked-config", severity: "critical" },
    ],
  };
  expect(sentence(graph, 0, flags)).toBe(
    "checker reads ~x/.kube/config, which is not known to be tracked and which is frozen. " +
      "What that points at is not known here. It also needs 1 other directly, and 1 component needs it directly.",
  );
});

test("the selection's own troubles are named, worst first", () => {
  const graph = graphOf(3, [[1, 2]], [{}, { ...names[1], tracked: "no" }, {}]);
  const flags: Record<string, FlagForWords[]> = {
    c1: [
      { rule: "undocumented", severity: "warning" },
      { rule: "untracked-config", severity: "critical" },
    ],
  };
  expect(sentence(graph, 1, flags)).toBe(
    "~x/.kube/config reads C2. Nobody tracks ~x/.kube/config and it is not documented. " +
      "No recorded component needs it, which does not prove that none does.",
  );
});

test("relations without effect are no needs, and a check without dependents is no finding", () => {
  const graph = graphOf(
    3,
    [
      [0, 1, { type: "owned-by" }],
      [2, 1, { type: "tests" }],
    ],
    [{}, {}, { kind: "check" }],
  );
  expect(sentence(graph, 0)).toBe(
    "Nothing that C0 needs is recorded here. No recorded component needs it, which does not prove that none does.",
  );
  expect(sentence(graph, 2)).toBe("C2 tests C1.");
});

test("a component from elsewhere is said to be missing", () => {
  const other = graphOf(1, [], [{ id: "other", name: "Other" }]).components[0];
  expect(other && selectionInWords(other, graphOf(1, []), () => [])).toBe("Other is not in the graph.");
});
