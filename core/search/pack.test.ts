import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Component } from "../schema/component.ts";
import type { Runbook } from "../schema/runbook.ts";
import { packIndex, restoreIndex } from "./pack.ts";
import { packArrays, unpackArrays } from "./packed-arrays.ts";
import { buildSearchIndex, replaceRunbook, search } from "./search.ts";

const components: readonly Component[] = ["alpha-1", "beta-2", "gamma-3"].map((id) => ({
  ...{
    id,
    kind: "host",
    name: `${id}.example`,
    summary: `The ${id} of all.`,
    asOf: "2018",
    evidence: ["seed:L1"],
  },
}));
const runbooks: readonly Runbook[] = ["one", "two"].map((id) => ({
  ...{
    id,
    title: `Runbook ${id}`,
    file: `runbooks/${id}.md`,
    body: `Lead ${id}.\n\n## Verify\n\nLook ${id}.\n`,
  },
  ...{ components: [], alerts: [], tags: [], status: "draft", bodyLine: 1 },
}));
const input = { components, runbooks };
const index = buildSearchIndex(input);
const queries = ["alpha", "beta-2.example", "look two", "runbok", "g", "of all"];
const answers = (from: typeof index) => queries.map((query) => search(from, query, 10));

describe("restoreIndex", () => {
  test("answers as the index that was packed, wherever the bytes lie", () => {
    const bytes = packIndex(index);
    expect(answers(restoreIndex(bytes, input))).toEqual(answers(index));
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(answers(restoreIndex(shifted.subarray(1), input))).toEqual(answers(index));
  });

  test("does not read the input again", () => {
    const restored = restoreIndex(packIndex(index), input);
    const other = runbooks.map((runbook) => ({ ...runbook, body: runbook.body.replace("Look", "Peep") }));
    const peeped = search(restoreIndex(packIndex(index), { components, runbooks: other }), "look", 9);
    expect(peeped.filter(({ type }) => type === "section")).toHaveLength(2);
    expect(restored.base.runbooks).toBe(runbooks);
  });

  test("works changed runbooks in", () => {
    const changed = { ...(runbooks[0] as Runbook), body: "A zeppelin.\n" };
    const after = replaceRunbook(index, changed);
    const kept = { components, runbooks: [changed, ...runbooks.slice(1)] };
    expect(search(restoreIndex(packIndex(after), kept), "zeppelin", 5)[0]?.id).toBe("one");
  });

  test("builds anew from damaged bytes, another version and another input", () => {
    const bytes = packIndex(index);
    const otherVersion = bytes.slice();
    const [version = 0] = unpackArrays(otherVersion) ?? [];
    (version as Uint32Array)[0] = 999;
    for (const bad of [new Uint8Array(0), bytes.slice(0, -8), bytes.slice(3), otherVersion]) {
      expect(answers(restoreIndex(bad, input))).toEqual(answers(index));
    }
    const fewer = { components: components.slice(1), runbooks };
    expect(search(restoreIndex(bytes, fewer), "alpha-1.example", 5)).toEqual(
      search(buildSearchIndex(fewer), "alpha-1.example", 5),
    );
  });

  test("survives any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(search(restoreIndex(bytes, input), "alpha-1.example", 1)[0]?.id).toBe("alpha-1");
      }),
      { numRuns: 30 },
    );
  });
});

test("arrays of every kind come back as they were", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 9 });
  const array = fc
    .tuple(numbers, fc.constantFrom(Uint8Array, Uint16Array, Uint32Array, Float32Array))
    .map(([values, Kind]) => Kind.from(values));
  fc.assert(
    fc.property(fc.array(array, { maxLength: 6 }), (arrays) => {
      expect(unpackArrays(packArrays(arrays))).toEqual(arrays);
    }),
  );
});
