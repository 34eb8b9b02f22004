import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryGraph } from "../graph/arbitrary-graph.ts";
import { requirements } from "../graph/closure.ts";
import { buildGraph } from "../graph/graph.ts";
import { severities } from "./flag.ts";
import { raised, type Standing, standings } from "./severity.ts";

const alone: Standing = { hopsFromCheck: Number.POSITIVE_INFINITY, pages: false, dependents: 0 };

describe("raised", () => {
  test("leaves alone what little depends on", () => {
    for (const severity of severities) expect(raised(severity, alone)).toBe(severity);
    expect(raised("warning", { ...alone, hopsFromCheck: 3, dependents: 19 })).toBe("warning");
  });

  test("lifts by one step for a near check, for paging, and for many dependents", () => {
    for (const more of [{ hopsFromCheck: 2 }, { pages: true }, { dependents: 20 }]) {
      expect(raised("info", { ...alone, ...more })).toBe("warning");
      expect(raised("warning", { ...alone, ...more })).toBe("critical");
      expect(raised("critical", { ...alone, ...more })).toBe("critical");
    }
  });

  test("does not lift a check for being one", () => {
    expect(raised("info", { ...alone, hopsFromCheck: 0 })).toBe("info");
  });

  test("never lowers, and never lifts by more than one step", () => {
    const standing = fc.record({
      hopsFromCheck: fc.constantFrom(0, 1, 2, 3, Number.POSITIVE_INFINITY),
      pages: fc.boolean(),
      dependents: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...severities), standing, (severity, found) => {
        const step = severities.indexOf(severity) - severities.indexOf(raised(severity, found));
        return step === 0 || step === 1;
      }),
    );
  });
});

describe("standings", () => {
  test("hops from checks equal the shortest closure from any check", () => {
    fc.assert(
      fc.property(arbitraryGraph(), fc.array(fc.nat({ max: 2 }), { maxLength: 9 }), (plain, marks) => {
        const components = plain.components.map((component, node) => {
          const mark = marks[node] ?? 0;
          if (mark === 0) return component;
          const check = { system: "icinga", alert: component.id, pages: mark === 2 };
          return { ...component, kind: "check" as const, check };
        });
        const graph = buildGraph(components, plain.relations);
        const closures = components.flatMap((component, node) =>
          component.kind === "check"
            ? [
                {
                  pages: component.check?.pages,
                  depth: requirements(graph, node, { effects: ["breaks", "alarms"], hardOnly: true }).depth,
                },
              ]
            : [],
        );
        standings(graph, () => 0).forEach((standing, node) => {
          const hops = closures.map(({ depth }) => depth[node] ?? -1).filter((depth) => depth >= 0);
          expect(standing.hopsFromCheck).toBe(Math.min(Number.POSITIVE_INFINITY, ...hops));
          expect(standing.pages).toBe(closures.some(({ pages, depth }) => pages && (depth[node] ?? -1) >= 0));
        });
      }),
    );
  });
});
