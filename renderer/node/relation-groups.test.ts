import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidences, type Relation } from "../../core/schema/relation.ts";
import { effects, type RelationType, relationTypes } from "../../core/schema/relation-types.ts";
import { firstRelations, relationGroups, relationMarks } from "./relation-groups.ts";

const types = Object.keys(relationTypes) as RelationType[];
const relation = (type: RelationType, to: string, more: Partial<Relation> = {}): Relation => ({
  ...{ from: "a", type, to, strength: "hard", confidence: "seen", evidence: ["s"] },
  ...more,
});
const arbitraryRelations = fc.array(
  fc
    .record({ type: fc.constantFrom(...types), to: fc.stringMatching(/^[a-z]{1,3}$/) })
    .map(({ type, to }) => relation(type, to)),
);

describe("relationGroups", () => {
  it("puts what breaks before what does nothing, and words each from its own side", () => {
    const given = [relation("documented-by", "page"), relation("probes", "api"), relation("reads", "file")];
    expect(relationGroups(given, "needs").map(({ words }) => words)).toEqual([
      "reads",
      "probes",
      "is documented by",
    ]);
    expect(relationGroups(given, "neededBy")[0]?.words).toBe("reads this");
  });

  it("keeps every relation, each type once, in the order of effects", () => {
    fc.assert(
      fc.property(arbitraryRelations, (relations) => {
        const groups = relationGroups(relations, "needs");
        expect(groups.flatMap((group) => group.relations)).toHaveLength(relations.length);
        expect(new Set(groups.map(({ type }) => type)).size).toBe(groups.length);
        const order = groups.map(({ effect }) => effects.indexOf(effect));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("firstRelations", () => {
  it("keeps the first ones and no empty group", () => {
    fc.assert(
      fc.property(arbitraryRelations, fc.nat(20), (relations, most) => {
        const groups = relationGroups(relations, "needs");
        const all = groups.flatMap((group) => group.relations);
        const cut = firstRelations(groups, most);
        expect(cut.flatMap((group) => group.relations)).toEqual(all.slice(0, most));
        expect(cut.every((group) => group.relations.length > 0)).toBe(true);
      }),
    );
  });
});

describe("relationMarks", () => {
  it.each([
    [{}, []],
    [{ strength: "soft" }, ["soft"]],
    [{ strength: "soft", redundancy: "2-of-3" }, ["2 of 3"]],
    [{ confidence: "inferred" }, ["inferred"]],
    [{ strength: "soft", confidence: "stated" }, ["soft", "stated"]],
  ] as const)("%j", (more, marks) => {
    expect(relationMarks(relation("reads", "b", more))).toEqual(marks);
  });

  it("says nothing of what is hard and seen, and something of all else", () => {
    for (const confidence of confidences) {
      expect(relationMarks(relation("reads", "b", { confidence })).length).toBe(
        confidence === "seen" ? 0 : 1,
      );
    }
  });
});
