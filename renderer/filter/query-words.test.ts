import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../core/search/query.ts";
import { onlyValue, passes, toggleValue, withoutWord, withWord, wordsOf } from "./query-words.ts";

const word = fc.record({
  field: fc.constantFrom("kind" as const, "flag" as const, "owner" as const),
  value: fc.constantFrom("host", "service", "tools.x", "two words", "a+b(c"),
  negated: fc.boolean(),
});
const text = fc.constantFrom("", "k8s", "k8s master", "kind:check", "-kind:host x", 'owner:"a b" y', "kind:");

describe("query words", () => {
  it("leaves what was typed where it is", () => {
    expect(withWord("k8s  kind:check ", { field: "kind", value: "host", negated: false })).toBe(
      "k8s  kind:check kind:host",
    );
    expect(withoutWord("k8s kind:host master", { field: "kind", value: "host", negated: false })).toBe(
      "k8s master",
    );
    expect(withoutWord("kind:hosts -kind:host", { field: "kind", value: "host", negated: false })).toBe(
      "kind:hosts -kind:host",
    );
  });

  it("adds what the model then reads, and takes just that away again", () => {
    fc.assert(
      fc.property(text, word, (query, added) => {
        const before = parseQuery(query);
        const more = withWord(query, added);
        expect(parseQuery(more).filters).toContainEqual(added);
        const less = parseQuery(withoutWord(more, added));
        const isAdded = (filter: typeof added) => JSON.stringify(filter) === JSON.stringify(added);
        expect(less.text).toBe(before.text);
        expect(less.filters).toEqual(before.filters.filter((filter) => !isAdded(filter as typeof added)));
      }),
    );
  });

  it("toggles whether a value passes, whatever stands in the query", () => {
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 4 }), (query, words) => {
        const start = words.reduce(withWord, query);
        const was = passes(wordsOf(start, "kind"), "host");
        const once = toggleValue(start, "kind", "host");
        expect(passes(wordsOf(once, "kind"), "host")).toBe(!was);
        expect(passes(wordsOf(toggleValue(once, "kind", "host"), "kind"), "host")).toBe(was);
      }),
    );
  });

  it("leaves a value out, and lets it back in", () => {
    expect(toggleValue("k8s", "kind", "host")).toBe("k8s -kind:host");
    expect(toggleValue("k8s -kind:host", "kind", "host")).toBe("k8s");
    expect(toggleValue("kind:host kind:check", "kind", "host")).toBe("kind:check");
  });

  it("shows one value only, and all again", () => {
    expect(onlyValue("k8s -kind:check kind:script", "kind", "host")).toBe("k8s kind:host");
    expect(onlyValue("k8s kind:host", "kind", "host")).toBe("k8s");
  });
});
