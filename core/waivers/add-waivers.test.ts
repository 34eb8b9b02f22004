import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadWorkspace } from "../load.ts";
import { OperationError } from "../operation-error.ts";
import type { Waiver } from "../schema/waiver.ts";
import { addWaivers } from "./add-waivers.ts";

const path = "graph-data/waivers.yaml";
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  component: "tools-checker-01",
  rule: "undocumented",
  reason: "Runbook is being written.",
  since: "2018-12-04",
  expires: "2019-03-04",
  ...more,
});
const added = (text: string, ...waivers: Waiver[]) => addWaivers({ path, text }, waivers);
const listOf = (text: string) => (parse(text) as { waivers: Waiver[] }).waivers;
const block = `  - component: tools-checker-01
    rule: undocumented
    reason: Runbook is being written.
    since: 2018-12-04
    expires: 2019-03-04
`;

describe("addWaivers", () => {
  it("fills the empty list that a workspace starts with, under its comments", () => {
    const start = "# yaml-language-server: $schema=schema/waivers.schema.json\n# About.\nwaivers: []\n";
    expect(added(start, waiver())).toBe(`${start.replace(" []", "")}${block}`);
  });

  it.each([
    ["an empty file", "", ""],
    ["comments alone", "# About.\n", "# About.\n"],
    ["a key without a value", "waivers:\n", ""],
    ["a key with a comment", "waivers: # none yet\n", ""],
  ])("fills %s", (_, text, kept) => {
    const out = added(text, waiver());
    expect(out).toContain(kept);
    expect(listOf(out)).toEqual([waiver()]);
    if (text.includes("none yet")) expect(out).toContain("# none yet");
  });

  it("makes a missing file, with a header that names its schema", () => {
    const out = addWaivers(undefined, [waiver()]);
    expect(out).toMatch(/^# yaml-language-server: \$schema=schema\/waivers\.schema\.json\n#/);
    expect(out.endsWith(`waivers:\n${block}`)).toBe(true);
  });

  it.each([
    [
      "lists that are indented",
      `# Top.\n\nwaivers:\n  # First.\n  - component: a # why a\n    rule: orphan\n    reason: "quoted"\n    since: 2018-12-01\n    expires: 2018-12-31\n\n  - component: b\n    rule: orphan\n    reason: long ${"words ".repeat(40)}end\n    since: 2018-12-01\n    expires: 2018-12-31\n`,
    ],
    [
      "lists that are not",
      "waivers:\n- component: a\n  rule: orphan\n  reason: 'x'\n  since: 2018-12-01\n  expires: 2018-12-31\n",
    ],
    [
      "one line each",
      "waivers:\n  - {component: a, rule: orphan, reason: x, since: 2018-12-01, expires: 2018-12-31} # note\n",
    ],
    [
      "one line each, with blanks",
      "waivers:\n  - { component: a, rule: orphan, reason: x, since: 2018-12-01, expires: 2018-12-31 }\n",
    ],
  ])("leaves what is there as it is, byte for byte: %s", (_, text) => {
    const out = added(text, waiver());
    expect(out.startsWith(text)).toBe(true);
    expect(listOf(out)).toEqual([...listOf(text), waiver()]);
  });

  it("puts a new one in the place of an older one of the same flag, and keeps the comments in it", () => {
    const text =
      "waivers:\n  # Agreed on 1 December.\n  - component: tools-checker-01 # the host\n    rule: undocumented\n    reason: Old.\n    by: someone\n    since: 2018-12-01\n    expires: 2018-12-31\n  - component: other\n    rule: undocumented\n    reason: Other.\n    since: 2018-12-01\n    expires: 2018-12-31\n";
    const out = added(text, waiver());
    expect(listOf(out)).toEqual([waiver(), expect.objectContaining({ component: "other" })]);
    expect(out).toContain("# Agreed on 1 December.");
    expect(out).toContain("# the host");
  });

  it.each([
    ["an empty reason", { reason: " " }, "needs a reason"],
    ["an end before its start", { expires: "2018-12-03" }, "before it starts on 2018-12-04"],
    ["181 days", { expires: "2019-06-03" }, "It can end on 2019-06-02"],
    ["a date that does not exist", { expires: "2018-13-01" }, "“expires”"],
    ["a component that is no id", { component: "a b" }, "“component”"],
  ])("refuses %s", (_, more, words) => {
    expect(() => added("waivers: []\n", waiver(more))).toThrow(OperationError);
    expect(() => added("waivers: []\n", waiver(more))).toThrow(words);
  });

  it("takes 180 days", () => {
    expect(() => added("waivers: []\n", waiver({ expires: "2019-06-02" }))).not.toThrow();
  });

  it.each([
    ["broken YAML", "waivers:\n  - {component: a\n", "graph-data/waivers.yaml:3:1"],
    ["a key twice", "waivers: []\nwaivers: []\n", "graph-data/waivers.yaml:2:1"],
    ["text", "just words\n", "not a list"],
    ["another kind of value", "waivers: none\n", "not a list"],
  ])("does not touch a file with %s, and says where", (_, text, words) => {
    expect(() => added(text, waiver())).toThrow(words);
    expect(() => added(text, waiver())).toThrow(expect.objectContaining({ code: "not-saved" }));
  });

  it("gives old and new waivers, comments kept, whatever the reasons say", () => {
    const reason = fc
      .string({ unit: "binary", minLength: 1, maxLength: 60 })
      .map((text) => text.trim())
      .filter((text) => text !== "" && text.isWellFormed());
    const component = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
    const one = fc.record({ component, rule: fc.constantFrom("orphan", "undocumented"), reason });
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 6 }),
        fc.array(one, { minLength: 1, maxLength: 6 }),
        (old, fresh) => {
          const first = added("# Top.\nwaivers: [] # list\n", ...old.map(waiver));
          const second = added(first, ...fresh.map(waiver));
          const byFlag = new Map(
            [...old, ...fresh].map((item) => [`${item.component} ${item.rule}`, waiver(item)]),
          );
          expect(listOf(second)).toEqual([...byFlag.values()]);
          expect(second.startsWith("# Top.\n")).toBe(true);
          expect(second).toContain("# list");
          expect(loadWorkspace([{ path, text: second }]).problems).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
