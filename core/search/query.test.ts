import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterFields, parseQuery } from "./query.ts";

const plain = (text: string) => ({ text, filters: [], problems: [] });

describe("parseQuery", () => {
  test("takes filters out of the text, wherever they stand", () => {
    expect(parseQuery('kind:config-file kube -tracked:yes owner:"tools.tool checker" config')).toEqual({
      text: "kube config",
      filters: [
        { field: "kind", value: "config-file", negated: false },
        { field: "tracked", value: "yes", negated: true },
        { field: "owner", value: "tools.tool checker", negated: false },
      ],
      problems: [],
    });
  });

  test.each([
    "toolschecker: tools homepage -admin tool-",
    "http://checker.tools.wmflabs.org/self",
    "host: tools-checker-01",
    "myhost:tools-checker-01",
    "PROBLEM - Host: web-1\nkind:host",
    `${"x".repeat(2_001)} kind:host`,
  ])("%j is text only", (text) => {
    expect(parseQuery(text)).toEqual(plain(text));
  });

  test("a value still being typed is a value", () => {
    expect(parseQuery('owner:"tools.too').filters).toEqual([
      { field: "owner", value: "tools.too", negated: false },
    ]);
    expect(parseQuery("NeededBy:ldap").filters).toEqual([
      { field: "neededby", value: "ldap", negated: false },
    ]);
  });

  test.each([
    ["etcd kind:", "etcd", "“kind:” needs a value, for instance kind:service."],
    ['-needs:""', "", "“needs:” needs a value, for instance needs:tools-checker-01."],
    ["kind:hots", "", "“hots” is no value of “kind:”. There are: service, host, host-group,"],
    ["immutable:maybe", "", "“maybe” is no value of “immutable:”. There are: yes, no, unknown."],
    ["flag:loud", "", "“loud” is no value of “flag:”. There are: critical, warning, info, undocumented,"],
  ])("%s is a problem said in words", (query, text, problem) => {
    const parsed = parseQuery(query);
    expect(parsed.text).toBe(text);
    expect(parsed.problems).toEqual([expect.stringContaining(problem)]);
  });

  test("what was written as filters and text is read as such", () => {
    const word = fc.stringMatching(/^[a-z0-9.]{1,8}$/);
    const filter = fc.record({
      field: fc.constantFrom(...filterFields),
      value: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
      negated: fc.boolean(),
    });
    const part = fc.oneof(word, filter);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const query = parts
          .map((part) =>
            typeof part === "string" ? part : `${part.negated ? "-" : ""}${part.field}:"${part.value}"`,
          )
          .join("  ");
        const { text, filters } = parseQuery(query);
        expect(filters).toEqual(parts.filter((part) => typeof part !== "string"));
        expect(text).toBe(parts.filter((part) => typeof part === "string").join(" ") || "");
      }),
    );
  });
});
