import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRunbookFile } from "../load/runbook-file.ts";
import {
  attachComponent,
  detachComponent,
  setField,
  withItemReplaced,
  withKeyRenamed,
} from "./front-matter-edit.ts";

const folder = new URL("../../runbooks/", import.meta.url);
const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
const read = (text: string) => parseRunbookFile("runbooks/x.md", text);
function done(result: ReturnType<typeof setField>): string {
  if (!result.ok) throw new Error(result.message);
  return result.text;
}

const plain = `---
# about
title: "A: b" # why
components: [a, b] # both
alerts:
  # first
  - 'one'
  - "two: 2"
reviewed: 2018-01-01
---
# Body

components: [x]
`;

describe("setField", () => {
  test.each([
    ["reviewed", "2018-12-04", "reviewed: 2018-01-01", "reviewed: 2018-12-04"],
    ["title", "New", '"A: b" # why', "New # why"],
    ["title", "x # y", '"A: b" # why', '"x # y" # why'],
    ["components", ["a", "b", "c"], "[a, b]", "[a, b, c]"],
    ["components", ["b"], "[a, b]", "[b]"],
    ["components", ["a", "z"], "[a, b]", "[a, z]"],
    ["components", [], "[a, b]", "[]"],
    ["alerts", ["one"], '  - "two: 2"\n', ""],
    ["alerts", ["one", "two: 2", "3"], '"two: 2"\n', '"two: 2"\n  - "3"\n'],
    ["alerts", ["zero", "two: 2"], "'one'", "zero"],
    ["reviewed", undefined, "reviewed: 2018-01-01\n", ""],
    ["wikitech", "Page: x", "reviewed:", 'wikitech: "Page: x"\nreviewed:'],
    ["status", "reviewed", "reviewed:", "status: reviewed\nreviewed:"],
    ["tags", ["t"], "2018-01-01\n", "2018-01-01\ntags: [t]\n"],
  ] as const)("%s = %j", (key, value, before, after) => {
    expect(done(setField(plain, key, value as never))).toBe(plain.replace(before, after));
  });

  test("BOM and CRLF stay", () => {
    const windows = `\ufeff${plain.replaceAll("\n", "\r\n")}`;
    const changed = done(setField(windows, "status", "draft"));
    expect(changed).toBe(windows.replace("reviewed:", "status: draft\r\nreviewed:"));
  });

  test("a text without front matter gets one, an empty one is filled, equal values change nothing", () => {
    expect(done(setField("Body\r\n", "title", "T"))).toBe("---\r\ntitle: T\r\n---\r\nBody\r\n");
    expect(done(setField("\ufeffBody", "title", "T"))).toBe("\ufeff---\ntitle: T\n---\nBody");
    expect(done(setField("---\n# none\n---\nBody", "title", "T"))).toBe("---\n# none\ntitle: T\n---\nBody");
    expect(done(setField("---\n---\nBody", "title", "T"))).toBe("---\ntitle: T\n---\nBody");
    expect(done(setField(plain, "reviewed", "2018-01-01"))).toBe(plain);
  });

  test.each([
    ["a date that is none", plain, "reviewed", "2018-13-01", "invalid", "YYYY-MM-DD"],
    ["no title", plain, "title", undefined, "invalid", "title"],
    ["an open front matter", "---\ntitle: x\n", "title", "y", "unreadable", "not closed"],
    ["broken YAML", "---\ntitle: [\n---\n", "title", "y", "unreadable", "Line"],
    ["a list", "---\n- a\n---\n", "title", "y", "unreadable", "no fields"],
    ["an anchor", "---\ntitle: &a x\nwikitech: *a\n---\n", "title", "y", "not-editable", "anchor"],
  ])("refuses %s", (_, text, key, value, code, words) => {
    const result = setField(text, key as "title", value as string);
    expect(result).toMatchObject({ ok: false, code, message: expect.stringContaining(words) });
  });

  test("over the real runbooks, any value: the field says it, every other line is what it was", () => {
    const value = fc.oneof(
      fc.record({
        key: fc.constant("title" as const),
        value: fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
      }),
      fc.record({ key: fc.constant("wikitech" as const), value: fc.string({ minLength: 1, maxLength: 30 }) }),
      fc.record({
        key: fc.constant("alerts" as const),
        value: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 4 }),
      }),
      fc.record({
        key: fc.constant("components" as const),
        value: fc.array(fc.stringMatching(/^[a-z][a-z0-9.-]{0,9}$/), { maxLength: 5 }),
      }),
      fc.record({
        key: fc.constant("reviewed" as const),
        value: fc.constantFrom("2018-12-04", "2020-02-29"),
      }),
      fc.record({ key: fc.constant("status" as const), value: fc.constantFrom("stub", "draft", "reviewed") }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), value, fc.boolean(), (text, { key, value: next }, windows) => {
        fc.pre(!(typeof next === "string" && !next.isWellFormed()));
        const before = windows ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text;
        const after = done(setField(before, key, next as never));
        const { runbook, problems } = read(after);
        expect(problems).toEqual([]);
        expect(runbook[key]).toEqual(next);
        expect({ ...runbook, bodyLine: 0, [key]: 0 }).toEqual({
          ...read(before).runbook,
          bodyLine: 0,
          [key]: 0,
        });
        const eol = windows ? "\r\n" : "\n";
        const kept = before.split(eol).filter((line) => !line.startsWith(`${key}:`) && !/^ {2}- /.test(line));
        const lines = after.split(eol);
        let at = 0;
        for (const line of kept) {
          at = lines.indexOf(line, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("lists of the front matter", () => {
  test("attach and detach change one line, and undo each other", () => {
    for (const text of texts) {
      const attached = done(attachComponent(text, "new-one"));
      expect(read(attached).runbook.components).toEqual([...read(text).runbook.components, "new-one"]);
      const lines = text.split("\n");
      const changed = attached.split("\n").filter((line, index) => line !== lines[index]);
      expect(changed).toHaveLength(1);
      expect(done(attachComponent(attached, "new-one"))).toBe(attached);
      expect(done(detachComponent(attached, "new-one"))).toBe(text);
    }
  });

  test("attach where there is no list, an empty one, one in lines, or a single value", () => {
    const attached = (yaml: string) => done(attachComponent(`---\n${yaml}---\n`, "new")).slice(4, -4);
    expect(attached("title: x\n")).toBe("title: x\ncomponents: [new]\n");
    expect(attached("components: []\n")).toBe("components: [new]\n");
    expect(attached("components:\n- a\n# end\ntitle: x\n")).toBe(
      "components:\n- a\n- new\n# end\ntitle: x\n",
    );
    expect(attached("components: a\n")).toBe("components: [a, new]\n");
    expect(attached("components:\ntitle: x\n")).toBe("components: [new]\ntitle: x\n");
  });

  test("an id that is none is refused", () => {
    expect(attachComponent(plain, "a b")).toMatchObject({ ok: false, code: "invalid" });
  });

  test("an item is replaced in its place, or dropped where its successor is listed", () => {
    expect(done(withItemReplaced(plain, "components", "a", "z"))).toBe(plain.replace("[a, b]", "[z, b]"));
    expect(done(withItemReplaced(plain, "components", "a", "b"))).toBe(plain.replace("[a, b]", "[b]"));
    expect(done(withKeyRenamed(plain.replace("reviewed:", "revewed:"), "revewed", "reviewed"))).toBe(plain);
  });
});
