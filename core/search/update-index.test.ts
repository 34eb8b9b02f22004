import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { componentOf } from "../audit/small-workspace.ts";
import type { Runbook } from "../schema/runbook.ts";
import { packIndex, restoreIndex } from "./pack.ts";
import { buildSearchIndex, inputOf, replaceRunbook, search } from "./search.ts";
import { updatedIndex } from "./update-index.ts";

const components = [componentOf("front", "host"), componentOf("back", "host")];
const runbook = (id: string, body: string): Runbook => ({
  ...{ id, file: `runbooks/${id}.md`, title: `Book ${id}`, components: [], alerts: [], tags: [] },
  ...{ status: "draft", body, bodyLine: 4 },
});
const books = ["one", "two", "three", "four"].map((id) => runbook(id, `The ${id} whale swims past ${id}.\n`));
const idsIn = (index: ReturnType<typeof buildSearchIndex>, query: string) =>
  search(index, query, 20)
    .map(({ id }) => id)
    .sort();

describe("updatedIndex", () => {
  it("finds what an index that is built anew finds, whichever runbooks came, changed or went", () => {
    const word = fc.constantFrom("whale", "zeppelin", "quokka", "one", "two");
    const wanted = fc.uniqueArray(
      fc.record({ id: fc.constantFrom("one", "two", "three", "new", "newer"), word }),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(fc.array(wanted, { minLength: 1, maxLength: 4 }), (versions) => {
        let index = buildSearchIndex({ components, runbooks: books });
        for (const version of versions) {
          const runbooks = version.map(({ id, word }) =>
            word === id
              ? (books.find((book) => book.id === id) ?? runbook(id, word))
              : runbook(id, `A ${word}.\n`),
          );
          const updated = updatedIndex(index, { components, runbooks });
          expect(updated).toBeDefined();
          index = updated ?? index;
          const anew = buildSearchIndex({ components, runbooks });
          for (const query of ["whale", "zeppelin", "quokka", "Book one", "Book newer", "front"])
            expect(idsIn(index, query).filter((id) => !isNear(id, query))).toEqual(
              idsIn(anew, query).filter((id) => !isNear(id, query)),
            );
          expect(new Set(inputOf(index).runbooks)).toEqual(new Set(runbooks));
        }
      }),
    );
  });

  it("is built anew for other components, or many runbooks, and not for none", () => {
    const index = buildSearchIndex({ components, runbooks: books });
    expect(updatedIndex(index, { components: [...components], runbooks: books })).toBeUndefined();
    expect(updatedIndex(index, { components, runbooks: books })?.base).toBe(index.base);
    const many = Array.from({ length: 100 }, (_, n) => runbook(`n${n}`, "x"));
    expect(updatedIndex(index, { components, runbooks: many })).toBeUndefined();
  });

  it("is packed without those that went, and takes one back", () => {
    const index = buildSearchIndex({ components, runbooks: books });
    const left = books.slice(1);
    const updated = updatedIndex(index, { components, runbooks: left }) ?? index;
    expect(updated.changed).toBeUndefined();
    expect(idsIn(updated, "whale")).not.toContain("one");
    expect(restoreIndex(packIndex(updated), { components, runbooks: left }).base.runbooks).toEqual(left);
    expect(idsIn(restoreIndex(packIndex(updated), { components, runbooks: left }), "whale")).not.toContain(
      "one",
    );
    expect(idsIn(replaceRunbook(updated, runbook("one", "A zeppelin.\n")), "zeppelin")).toEqual(["one"]);
  });
});

/** What merely resembles a query is weighed by how rare its words are, which an updated index counts a little later. */
function isNear(id: string, query: string): boolean {
  return query.startsWith("Book") && query !== `Book ${id}`;
}
