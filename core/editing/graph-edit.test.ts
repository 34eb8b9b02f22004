import { readdirSync, readFileSync } from "node:fs";
import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { EditResult } from "./edit-result.ts";
import { editComponent } from "./graph-edit.ts";
import { sameValue } from "./same-value.ts";

type Facts = { components?: Component[]; relations?: Relation[] };
const folder = new URL("../../graph-data/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .filter((text) => text.includes("\ncomponents:"));
const facts = (text: string) => parse(text, { schema: "core" }) as Facts;
function done(result: EditResult): string {
  if (!result.ok) throw new Error(result.message);
  return result.text;
}
const crlf = (text: string) => text.replaceAll("\n", "\r\n");
const wellFormed = (text: string) => text.isWellFormed();

/** Lines of `before` that are not in `after`. */
function lost(before: string, after: string): string[] {
  return diffArrays(before.split("\n"), after.split("\n")).flatMap(({ removed, value }) =>
    removed ? value : [],
  );
}

const small = `# Top.
components:
  # About one.
  - id: one # the first
    kind: host
    name: 'one'
    summary: First.
    asOf: 2018-12
    evidence:
      - src:1 # seen
      - "src:2"

  - id: two
    kind: config-file
    name: two
    summary: |
      Second,
      on two lines.
    asOf: 2018-12
    file: { path: /etc/two, host: one, tracked: no, immutable: unknown }
    evidence: [src:1]

# Edges.
relations:
  - from: one
    type: reads
    to: two
    evidence:
      - src:3

  - from: two
    type: located-on
    to: one
    strength: soft
    evidence:
      - src:3
# End.
`;

describe("editComponent", () => {
  test.each([
    ["a value", "one", { summary: "New: words" }, "summary: First.", 'summary: "New: words"'],
    ["a quoted value", "one", { name: "uno" }, "name: 'one'", "name: uno"],
    ["a new field", "one", { owner: "root" }, "summary: First.\n", "summary: First.\n    owner: root\n"],
    [
      "a new list",
      "one",
      { aliases: ["a", "b: c"] },
      "'one'\n",
      "'one'\n    aliases:\n      - a\n      - \"b: c\"\n",
    ],
    [
      "more evidence",
      "one",
      { evidence: ["src:1", "src:2", "src:9"] },
      '"src:2"\n',
      '"src:2"\n      - src:9\n',
    ],
    ["other evidence", "one", { evidence: ["src:1", "src:9"] }, '"src:2"', "src:9"],
    ["evidence taken out", "one", { evidence: ["src:2"] }, "      - src:1 # seen\n", ""],
    ["evidence in brackets", "two", { evidence: ["src:1", "src:2"] }, "[src:1]", "[src:1, src:2]"],
    ["a value of two lines", "two", { summary: "One." }, "|\n      Second,\n      on two lines.", "One."],
    [
      "a map in braces",
      "two",
      { file: { path: "/etc/2", host: "one", tracked: "no", immutable: "no" } },
      "{ path: /etc/two, host: one, tracked: no, immutable: unknown }",
      "{ path: /etc/2, host: one, tracked: no, immutable: no }",
    ],
    [
      "a field taken out",
      "two",
      { file: undefined },
      "    file: { path: /etc/two, host: one, tracked: no, immutable: unknown }\n",
      "",
    ],
    [
      "a new map",
      "one",
      { file: { path: "/x", host: "h", tracked: "yes", immutable: "yes" } },
      "asOf: 2018-12\n    evidence:\n",
      "asOf: 2018-12\n    file:\n      path: /x\n      host: h\n      tracked: yes\n      immutable: yes\n    evidence:\n",
    ],
  ] as const)("%s", (_, id, changes, before, after) => {
    expect(done(editComponent(small, id, changes as never))).toBe(small.replace(before, after));
    const windows = `\ufeff${crlf(small)}`;
    expect(done(editComponent(windows, id, changes as never))).toBe(
      windows.replace(crlf(before), crlf(after)),
    );
  });

  test.each([
    ["no such component", small, "three", {}, "not-found", "no component “three”"],
    ["another id", small, "one", { id: "uno" }, "invalid", "The id stays"],
    ["no evidence", small, "one", { evidence: [] }, "invalid", "“evidence”: a fact needs evidence"],
    [
      "evidence without a source",
      small,
      "one",
      { evidence: ["somewhere here"] },
      "invalid",
      "source:locator",
    ],
    ["a kind that is none", small, "one", { kind: "thing" }, "invalid", "must be one of service, host"],
    ["a field that is none", small, "one", { colour: "red" }, "invalid", "there is no such field"],
    ["no summary", small, "one", { summary: undefined }, "invalid", "“summary”: is missing"],
    ["broken YAML", "components: [", "one", {}, "unreadable", "Line 1"],
    ["no list", "components: x\n", "one", {}, "not-found", "no component"],
    ["the same twice", small.replace("id: two", "id: one"), "one", { name: "x" }, "ambiguous", "twice"],
    ["all in one line", "components: [{ id: one }]\n", "one", { name: "x" }, "not-editable", "one line"],
    [
      "a shared value",
      small.replace("summary: First.", "summary: &s First.").replace("name: two", "name: *s"),
      "one",
      { summary: "x" },
      "not-editable",
      "anchor",
    ],
  ] as const)("refuses %s", (_, text, id, changes, code, words) => {
    const result = editComponent(text, id, changes as never);
    expect(result).toMatchObject({ ok: false, code });
    expect(!result.ok && result.message).toContain(words);
  });

  test("over the real files: the field says it, all else says what it said, no other line is lost", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 }).filter(wellFormed);
    const changes = fc.record(
      {
        summary: text,
        owner: fc.option(text, { nil: undefined }),
        note: fc.option(text, { nil: undefined }),
        aliases: fc.array(text, { minLength: 1, maxLength: 4 }),
        ports: fc.array(fc.nat(70_000), { minLength: 1, maxLength: 3 }),
        namedInIncident: fc.boolean(),
        evidence: fc.array(fc.stringMatching(/^[a-z]{1,5}:[ -~]{0,20}$/), { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.nat(files.length - 1),
        fc.nat(),
        changes,
        fc.boolean(),
        (number, random, change, windows) => {
          const file = files[number] ?? "";
          const before = windows ? crlf(file) : file;
          const all = facts(file).components ?? [];
          const component = all[random % all.length] as Component;
          const after = done(editComponent(before, component.id, change));
          const wanted = {
            ...facts(file),
            components: all.map((item) => (item === component ? { ...item, ...change } : item)),
          };
          expect(sameValue(facts(after), wanted)).toBe(true);
          const touched = Object.keys(change).length;
          const listed =
            (component.evidence.length ?? 0) +
            (component.aliases?.length ?? 0) +
            (component.ports?.length ?? 0);
          expect(lost(before, after).length).toBeLessThanOrEqual(touched + listed);
          expect(done(editComponent(before, component.id, component))).toBe(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("one changed fact is one changed line, in every component of every file", () => {
    for (const file of files.slice(0, 6)) {
      for (const { id } of facts(file).components ?? []) {
        const after = done(editComponent(file, id, { summary: "Changed by a test." }));
        const lines = file.split("\n");
        expect(after.split("\n").filter((line, index) => line !== lines[index])).toEqual([
          "    summary: Changed by a test.",
        ]);
      }
    }
  });
});
