import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../graph/graph.ts";
import { type Grade, grades } from "../impact/grade.ts";
import type { Impact, ImpactLine } from "../impact/impact-schema.ts";
import { cardSize } from "../layout/layout-input.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { impactView, strangerId } from "./impact-view.ts";
import type { ViewModel } from "./view-request.ts";

function component(id: string): Component {
  return { id, kind: "service", name: id, summary: "", asOf: "2018-12", evidence: ["r:L1"] };
}

function relation(from: string, to: string): Relation {
  return { from, type: "reads", to, strength: "hard", confidence: "seen", evidence: ["r:L2"] };
}

function modelOf(relations: readonly Relation[]): ViewModel {
  const ids = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return { graph: buildGraph([...ids].map(component), relations), flagsOf: () => [] };
}

/** A line that reaches the subject over the given components, the subject last. */
function line(id: string, ...via: string[]): ImpactLine {
  const hops = via.map((to, step) => ({
    ...{ from: step === 0 ? id : (via[step - 1] ?? ""), to, type: "reads", words: "reads" },
    evidence: ["r:L2"],
  }));
  return { id, type: "component", name: id, via, because: "", hops, evidence: [] };
}

function impactOf(lines: Partial<Record<Grade, ImpactLine[]>>, resolvedTo: string[] = ["s"]): Impact {
  const none = Object.fromEntries(grades.map((grade) => [grade, []])) as unknown as Impact["grades"];
  return {
    ...{ subject: "s", resolvedTo, action: "remove", fitting: ["remove"] },
    verdict: { grade: "breaksNow", words: "" },
    grades: { ...none, ...lines },
    ...{ beyond: 0, untouched: 0, lookedIn: [], notLookedIn: [], oldestEvidence: null, undated: [] },
    ...{ remarks: [], delays: [], undo: [], preflight: [], checks: [], nearest: [] },
  };
}

const runbook: ImpactLine = { ...line("page"), type: "runbook", name: "A page" };

describe("impactView", () => {
  const model = modelOf([relation("a", "s"), relation("b", "a"), relation("b", "s"), relation("x", "a")]);

  it("draws every line once, with the strongest of its grades, and the subject in the centre", () => {
    const view = impactView(
      model,
      impactOf({
        breaksNow: [line("a", "s")],
        likely: [line("b", "a", "s")],
        mentioned: [line("a"), runbook],
      }),
    );
    expect(view.focus).toBe("s");
    expect(view.nodes.map(({ id, distance, mark }) => [id, distance, mark?.words])).toEqual([
      ["s", 0, undefined],
      ["a", -1, "breaks now"],
      ["b", -2, "likely"],
      ["runbook:page", 0, "mentioned"],
    ]);
    expect(view.nodes[0]).toMatchObject({ x: 0, y: 0, isFocus: true });
    expect([view.shown, view.total]).toEqual([4, 4]);
  });

  it("draws the steps of the reasons, and no other relation between the same cards", () => {
    const view = impactView(model, impactOf({ breaksNow: [line("a", "s")], likely: [line("b", "a", "s")] }));
    expect(view.edges.map(({ id }) => id).sort()).toEqual(["a → s", "b → a"]);
  });

  it("has a card for a subject that is not in the graph", () => {
    const view = impactView(model, impactOf({ couldHideMore: [{ ...runbook, type: "source" }] }, []));
    expect(view.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      [strangerId, "blind-spot"],
      ["source:page", "repository"],
    ]);
  });

  it("leaves out the weakest where there are too many, and says how many there would be", () => {
    const many = Array.from({ length: 300 }, (_, number) => line(`m${number}`));
    const view = impactView(model, impactOf({ breaksNow: [line("a", "s")], mentioned: many }));
    expect([view.shown, view.total]).toEqual([150, 302]);
    expect(view.nodes[1]?.id).toBe("a");
  });

  it("lets no two cards touch, on rings and in blocks, in either format", () => {
    const reached = fc.array(fc.record({ parent: fc.nat(), grade: fc.constantFrom(...grades) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(reached, fc.nat(40), fc.constantFrom("wide", "tall"), (tree, apart, format) => {
        const { relations, lines } = grown(tree);
        for (let number = 0; number < apart; number++) lines.couldHideMore.push(line(`apart${number}`));
        const { nodes } = impactView(modelOf(relations), impactOf(lines), format);
        for (const [at, card] of nodes.entries()) {
          for (const other of nodes.slice(at + 1)) {
            const clear =
              Math.abs(card.x - other.x) >= cardSize.width || Math.abs(card.y - other.y) >= cardSize.height;
            expect(clear, `${card.id} and ${other.id}`).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** A tree of needs below the subject, as lines. */
function grown(tree: readonly { readonly parent: number; readonly grade: Grade }[]) {
  const lines = Object.fromEntries(grades.map((grade) => [grade, [] as ImpactLine[]])) as Record<
    Grade,
    ImpactLine[]
  >;
  const ways: (readonly string[])[] = [["s"]];
  const relations = tree.map(({ parent, grade }, number) => {
    const via = ways[parent % ways.length] ?? ["s"];
    const id = `c${number}`;
    ways.push([id, ...via]);
    lines[grade].push(line(id, ...via));
    return relation(id, via[0] ?? "s");
  });
  return { relations: [...relations, relation("s", "end")], lines };
}
