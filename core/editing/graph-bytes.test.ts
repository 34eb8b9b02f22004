import fc from "fast-check";
import { expect, test } from "vitest";
import type { EditResult } from "./edit-result.ts";
import { addRelation, editComponent, editRelation, removeComponent, removeRelation } from "./graph-edit.ts";
import { withoutComponentInChanges, withoutComponentInView } from "./graph-mentions-edit.ts";

function done(result: EditResult): string {
  if (!result.ok) throw new Error(result.message);
  return result.text;
}

/** A comment that an edit must carry through; blanks and odd characters in it are somebody's. */
const comment = fc.stringMatching(/^[ -~äß→]{0,20}$/).map((words) => `# ${words}`);
const gap = fc.constantFrom("", "\n", "\n\n");

const file = fc
  .record({
    ...{ top: comment, inner: comment, behind: comment, edge: comment, end: comment },
    ...{ first: gap, second: gap, bom: fc.boolean(), crlf: fc.boolean(), closed: fc.boolean() },
    indent: fc.constantFrom("", "  "),
  })
  .map(({ top, inner, behind, edge, end, first, second, bom, crlf, closed, indent }) => {
    const lines = `${top}
components:
${indent}${inner}
${indent}- id: one ${behind}
${indent}  kind: host
${indent}  name: 'one'
${indent}  summary: "First."   ${behind}
${indent}  asOf: 2018-12
${indent}  file:
${indent}    path: /one   ${behind}
${indent}    host: h
${indent}    tracked: no
${indent}    immutable: yes
${indent}    immutableNote: by hand ${behind}
${indent}  evidence:
${indent}    - src:1 ${inner}
${first}${indent}- id: two
${indent}  kind: host
${indent}  name: two
${indent}  summary: |
${indent}    On two
${indent}    lines.
${indent}  asOf: 2018-12
${indent}  evidence: [src:1]
${edge}
relations:
${indent}- from: one
${indent}  type: reads
${indent}  to: two
${indent}  evidence: [ src:3 ] ${behind}
${second}${indent}- from: two
${indent}  type: mounts
${indent}  to: one
${indent}  evidence:
${indent}    - src:3
${end}
`;
    const text = closed ? lines : lines.replace(/\n$/, "");
    return `${bom ? "\ufeff" : ""}${crlf ? text.replaceAll("\n", "\r\n") : text}`;
  });

/** The text with the lines that an edit may have put in or taken out set aside. */
function withoutLines(text: string, isOwn: RegExp): string[] {
  return text.split("\n").filter((line) => !isOwn.test(line));
}

const endOf = (text: string) => (text.includes("\r\n") ? "\r\n" : "\n");

test("a nested field takes its place in the order of the schema; every other byte stays", () => {
  const facts = {
    path: "/one",
    host: "h",
    tracked: "no",
    immutable: "yes",
    immutableNote: "by hand",
  } as const;
  fc.assert(
    fc.property(file, (text) => {
      const changes = { file: { ...facts, immutableReason: "profile::x", owner: "root" } };
      const after = done(editComponent(text, "one", changes));
      const own = /^ *(immutableReason|owner): /;
      expect(withoutLines(after, own)).toEqual(text.split("\n"));
      const keys = [...after.matchAll(/^ *(path|host|owner|tracked|immutable\w*): /gm)].map(([, key]) => key);
      expect(keys).toEqual([
        ...["path", "host", "owner", "tracked", "immutable", "immutableReason", "immutableNote"],
      ]);
      expect(done(editComponent(after, "one", { file: facts }))).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("a changed value changes that value alone, and changing it back brings every byte back", () => {
  fc.assert(
    fc.property(file, fc.stringMatching(/^[a-zA-Z][a-zA-Z ]{0,20}[a-z]$/), (text, summary) => {
      const after = done(editComponent(text, "one", { summary: `${summary}.` }));
      expect(after.replace(`summary: ${summary}.`, 'summary: "First."')).toBe(text);
    }),
    { numRuns: 60 },
  );
});

test("a relation that is put in and taken out again leaves every byte as it was", () => {
  const key = { from: "one", type: "probes", to: "two" } as const;
  fc.assert(
    fc.property(file, (text) => {
      const added = done(addRelation(text, { ...key, evidence: ["src:9"] }));
      expect(added.length).toBeGreaterThan(text.length);
      expect(added.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
      if (endOf(text) === "\r\n") expect(added).not.toMatch(/[^\r]\n/);
      else expect(added).not.toContain("\r");
      expect(done(removeRelation(added, key))).toBe(text);
      const noted = done(editRelation(text, { from: "one", type: "reads", to: "two" }, { note: "New" }));
      expect(withoutLines(noted, /^ *note: New\r?$/)).toEqual(text.split("\n"));
    }),
    { numRuns: 60 },
  );
});

test("a component that goes takes its own lines and those of its relations, and no comment line", () => {
  fc.assert(
    fc.property(file, (text) => {
      const after = done(removeComponent(text, "one"));
      const comments = (of: string) => of.split("\n").filter((line) => /^\ufeff?\s*#/.test(line));
      // What stood behind the last item may have lost the line end that was between.
      expect(comments(after).map((line) => line.trim())).toEqual(comments(text).map((line) => line.trim()));
      expect(after).toContain(`id: two${endOf(text)}`);
      expect(after).not.toMatch(/\bone\b(?=\r?$)/m);
      expect(after.startsWith("\ufeff")).toBe(text.startsWith("\ufeff"));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["as its focus", "focus: one # here\n", ""],
  ["from a list", "hidden: [two, one] # why\n", "hidden: [two] # why\n"],
  ["from a list of lines", "folded:\n  - one # x\n  - two\n", "folded:\n  - two\n"],
  ["with a list it was alone in", "expanded:\n  - one\n", ""],
  ["its pin", "pins:\n  one: [1, 2]\n  two: [3, 4] # kept\n", "pins:\n  two: [3, 4] # kept\n"],
])("a view forgets a component %s, and nothing else", (_, before, after) => {
  for (const end of ["\n", "\r\n"]) {
    const whole = (part: string) =>
      `\ufeff# Top.\ntitle: "T" # own\n${part}layout: flow\n# End.`.replaceAll("\n", end);
    expect(done(withoutComponentInView(whole(before), "one"))).toBe(whole(after));
  }
});

test("statements about changes lose the component, and those about it alone go", () => {
  const text = `# Top.
changes:
  - about: [two, one] # both
    kind: delay
    words: Both.
    evidence:
      - a:1

  # About one.
  - about: [one]
    kind: undo
    words: One.
    evidence:
      - a:1

  - about: [two]
    kind: undo
    words: Two. # kept
    evidence: [a:1]
# End.
`;
  const expected = text.replace("[two, one]", "[two]").replace(/ {2}- about: \[one\]\n(?: {4}.*\n)+\n/, "");
  expect(done(withoutComponentInChanges(text, "one"))).toBe(expected);
  expect(done(withoutComponentInChanges(text, "nobody"))).toBe(text);
});
