import { readdirSync, readFileSync } from "node:fs";
import { diffArrays } from "diff";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { componentOf } from "../audit/small-workspace.ts";
import { loadWorkspace } from "../load.ts";
import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import type { EditResult } from "./edit-result.ts";
import {
  addComponent,
  addRelation,
  editRelation,
  removeComponent,
  removeRelation,
  removeRelationsOf,
} from "./graph-edit.ts";

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

describe("adding and taking out", () => {
  const component = componentOf("a-new-one", "host", { aliases: ["x"], documented: "unknown" });
  const relation: Relation = {
    from: "a-new-one",
    type: "reads",
    to: "one",
    strength: "hard",
    confidence: "stated",
    evidence: ["src:1"],
  };

  test("a component goes behind the last one, a relation behind its like", () => {
    expect(done(addComponent(small, component))).toBe(
      small.replace(
        "[src:1]\n",
        `[src:1]

  - id: a-new-one
    kind: host
    name: a-new-one
    aliases:
      - x
    summary: For a test.
    asOf: 2018-12
    documented: unknown
    evidence:
      - src:1
`,
      ),
    );
    const added = "\n  - from: one\n    type: probes\n    to: two\n    evidence:\n      - src:1\n";
    expect(done(addRelation(small, { from: "one", type: "probes", to: "two", evidence: ["src:1"] }))).toBe(
      small.replace(
        "to: two\n    evidence:\n      - src:3\n",
        `to: two\n    evidence:\n      - src:3\n${added}`,
      ),
    );
  });

  test.each([
    [
      "an empty text",
      "",
      /^# yaml-language-server: \$schema=schema\/graph\.schema\.json\n\nrelations:\n {2}- from: a-new-one\n/,
    ],
    ["an empty list", "relations: [] # none\n", /^relations: # none\n {2}- from: a-new-one\n/],
    ["a key without a value", "relations:\n# end\n", /^relations:\n {2}- from: a-new-one\n[^#]*# end\n$/],
    ["components alone", "components:\n- id: x", /^components:\n- id: x\n\nrelations:\n- from: a-new-one\n/],
  ])("a list is started in %s", (_, text, wanted) => {
    expect(done(addRelation(text, relation))).toMatch(wanted);
  });

  test("components are started above the relations and their comment", () => {
    expect(done(addComponent("# Edges.\nrelations: []\n", component))).toMatch(
      /^components:\n {2}- id: a-new-one\n(?:.*\n)*\n# Edges\.\nrelations: \[\]\n$/,
    );
  });

  test.each([
    ["a component that is there", () => addComponent(small, { ...component, id: "one" }), "already-there"],
    ["a component without evidence", () => addComponent(small, { ...component, evidence: [] }), "invalid"],
    [
      "a relation that is there",
      () => addRelation(small, { from: "one", type: "reads", to: "two", evidence: ["a"] }),
      "already-there",
    ],
    ["a relation without evidence", () => addRelation(small, { ...relation, evidence: [] }), "invalid"],
    ["a type that is none", () => addRelation(small, { ...relation, type: "likes" as never }), "invalid"],
    [
      "a relation that is not there",
      () => removeRelation(small, { from: "two", type: "reads", to: "one" }),
      "not-found",
    ],
    [
      "turning one into another that is there",
      () =>
        editRelation(
          small,
          { from: "two", type: "located-on", to: "one" },
          { from: "one", type: "reads", to: "two" },
        ),
      "already-there",
    ],
  ])("refuses %s", (_, edit, code) => {
    expect(edit()).toMatchObject({ ok: false, code });
  });

  test("a relation's facts; what is meant without a word is not written", () => {
    const key = { from: "two", type: "located-on", to: "one" } as const;
    expect(done(editRelation(small, key, { strength: "hard" }))).toBe(
      small.replace("    strength: soft\n", ""),
    );
    expect(done(editRelation(small, key, { strength: "soft", confidence: "seen" }))).toBe(small);
    expect(done(editRelation(small, key, { redundancy: "1-of-2" }))).toBe(
      small.replace("soft\n", "soft\n    redundancy: 1-of-2\n"),
    );
    expect(done(editRelation(small, key, { to: "three" }))).toBe(
      small.replace("    to: one\n    strength", "    to: three\n    strength"),
    );
  });

  test("a component goes with the relations at either end, comments stay, an emptied list says so", () => {
    const without = done(removeComponent(small, "one"));
    expect(facts(without)).toMatchObject({ components: [{ id: "two" }], relations: [] });
    expect(without).toContain("relations: []");
    for (const comment of ["# Top.", "# About one.", "# Edges.", "# End."])
      expect(without).toContain(comment);
    expect(done(removeRelationsOf(small, "nobody"))).toBe(small);
    const both = done(removeComponent(without, "two"));
    expect(facts(both)).toEqual({ components: [], relations: [] });
    expect(loadWorkspace([{ path: "graph-data/x.yaml", text: both }]).problems).toEqual([]);
    expect(facts(done(addComponent(both, component))).components).toHaveLength(1);
  });

  test("over the real files: what is put in and taken out again leaves every byte as it was", () => {
    for (const file of files) {
      for (const text of [file, crlf(file)]) {
        const added = done(addComponent(text, component));
        const related = done(addRelation(added, { ...relation, to: facts(file).components?.[0]?.id ?? "x" }));
        expect(facts(related).components).toHaveLength((facts(file).components?.length ?? 0) + 1);
        const gone = done(removeComponent(related, component.id));
        const expected = file.includes("\nrelations:")
          ? text
          : `${text.trimEnd()}${text === file ? "\n" : "\r\n"}${text === file ? "\n" : "\r\n"}relations: []${text === file ? "\n" : "\r\n"}`;
        expect(gone).toBe(expected);
      }
    }
  }, 60_000);

  test("over the real files: any relation can go, alone, with no line of another", () => {
    for (const file of files) {
      const all = facts(file).relations ?? [];
      for (const one of all.filter((_, index) => index % 7 === 0 || index === all.length - 1)) {
        const after = done(removeRelation(file, one));
        expect(facts(after).relations).toEqual(all.filter((other) => other !== one));
        expect(after.length).toBeLessThan(file.length);
        expect(lost(after, file)).toEqual(all.length === 1 ? ["relations: []"] : []);
      }
    }
  }, 60_000);
});
