import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Runbook } from "../schema/runbook.ts";
import { queryTerms } from "./query-terms.ts";
import { buildTextIndex } from "./text-index.ts";
import { searchTexts } from "./text-search.ts";

function runbook(body: string, title = "zz"): Runbook {
  const rest = { components: [], alerts: [], tags: [], status: "draft" as const, bodyLine: 1 };
  return { id: title, title, file: "runbooks/x.md", body, ...rest };
}
const everything = () => true;

function found(runbooks: readonly Runbook[], query: string, limit = 50) {
  const index = buildTextIndex([], runbooks);
  return searchTexts(index, queryTerms(index, query.split(" ")), limit, everything);
}

describe("searchTexts", () => {
  const words = ["alpha", "beta", "gamma", "delta", "omega"];
  const bodies = fc.array(fc.array(fc.constantFrom(...words, "##"), { maxLength: 12 }), {
    minLength: 1,
    maxLength: 8,
  });

  test("finds a runbook exactly when one of its sections holds a word of the query", () => {
    fc.assert(
      fc.property(
        bodies,
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
        (texts, query) => {
          const runbooks = texts.map((parts) =>
            runbook(parts.map((part) => (part === "##" ? "\n## h\n" : part)).join(" ")),
          );
          const owners = found(runbooks, query.join(" ")).flatMap(({ owner, covered }) =>
            covered > 0 ? [owner] : [],
          );
          const holding = texts.flatMap((parts, owner) =>
            query.some((word) => parts.includes(word)) ? [owner] : [],
          );
          expect([...owners].sort((a, b) => a - b)).toEqual(holding);
        },
      ),
    );
  });

  test("names the section that holds most, and how much of the query the runbook covers", () => {
    const [hit] = found(
      [runbook("lead alpha\n\n## One\n\nbeta\n\n## Two\n\ngamma delta gamma\n")],
      "gamma delta alpha",
    );
    expect(hit).toMatchObject({ owner: 0, part: 2, covered: 1 });
    expect(hit?.terms.map(({ word }) => word).sort()).toEqual(["delta", "gamma"]);
    const [half] = found([runbook("alpha"), runbook("beta")], "alpha unheardof");
    expect(half?.covered).toBeLessThan(0.5);
  });

  test("a title says more than a text, a short section more than a long one, a rare word more than a common one", () => {
    const filler = "beta ".repeat(60);
    expect(found([runbook("alpha"), runbook("delta", "alpha")], "alpha")[0]?.owner).toBe(1);
    expect(found([runbook(`${filler} alpha`), runbook("alpha beta")], "alpha")[0]?.owner).toBe(1);
    expect(
      found(
        [runbook("beta delta"), runbook("beta gamma"), runbook("beta omega"), runbook("gamma alpha")],
        "alpha beta",
      )[0]?.owner,
    ).toBe(3);
  });

  test("only the word being typed stands for what begins with it", () => {
    const runbooks = [runbook("kubernetes"), runbook("kubelet")];
    expect(
      found(runbooks, "kube")
        .map(({ owner }) => owner)
        .sort(),
    ).toEqual([0, 1]);
    expect(found([...runbooks, runbook("node")], "kubel node").map(({ owner }) => owner)).toContain(1);
    expect(found(runbooks, "kubernetes")).toHaveLength(1);
  });

  test("keeps to the limit and to the owners that are let in", () => {
    const runbooks = words.map((word) => runbook(`alpha ${word}`));
    expect(found(runbooks, "alpha", 2)).toHaveLength(2);
    const index = buildTextIndex([], runbooks);
    const even = searchTexts(index, queryTerms(index, ["alpha"]), 9, (owner) => owner % 2 === 0);
    expect(even.map(({ owner }) => owner).sort()).toEqual([0, 2, 4]);
  });
});

describe("a misspelt word", () => {
  test.each([
    ["kuberntes", "kubernetes"],
    ["kubrenetes", "kubernetes"],
    ["kubernt", "kubernetes"],
    ["esacalate", "escalate"],
    ["nfss", "nfs"],
  ])("%s is read as %s", (typed, meant) => {
    const runbooks = [
      runbook("kubernetes grid"),
      runbook("escalate quota"),
      runbook("nfs share"),
      runbook("unrelated words here"),
    ];
    const [hit] = found(runbooks, typed);
    expect(runbooks[hit?.owner ?? -1]?.body).toContain(meant);
    expect(hit).toMatchObject({ covered: 0 });
  });

  test.each(["zzzzzz", "12345", "qx", "grape"])("%s is not read as anything", (typed) => {
    expect(found([runbook("kubernetes grid 12346"), runbook("nfs")], typed)).toEqual([]);
  });
});
