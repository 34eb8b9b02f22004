import { expect, test } from "vitest";
import { editComponent } from "./graph-edit.ts";
import { editedYaml } from "./yaml-edit.ts";
import { readYamlSource } from "./yaml-source.ts";

test("an edit that says something else than it should is refused, and so is one that breaks the file", () => {
  const source = readYamlSource("a: 1\nb: 2\n");
  const edit = (insert: string) => [{ from: 3, to: 4, insert }];
  expect(editedYaml(source, edit("3"), { a: 3, b: 2 })).toBe("a: 3\nb: 2\n");
  expect(() => editedYaml(source, edit("4"), { a: 3, b: 2 })).toThrow("Edit it by hand");
  expect(() => editedYaml(source, edit("["), { a: 3, b: 2 })).toThrow("Edit it by hand");
  expect(() => editedYaml(source, edit("3\nc: 1"), { a: 3, b: 2 })).toThrow("Edit it by hand");
});

test.each([
  [
    "keys behind question marks",
    "components:\n  - id: one\n    ? summary\n    : old\n    kind: host\n    name: x\n    asOf: 2018\n    evidence: [a]\n",
  ],
  [
    "a value on the next line",
    "components:\n  - id: one\n    summary:\n      old\n      words\n    kind: host\n    name: x\n    asOf: 2018-12\n    evidence: [a]\n",
  ],
  [
    "quotes over two lines",
    'components:\n  - id: one\n    summary: "old\n      words" # why\n    kind: host\n    name: x\n    asOf: 2018-12\n    evidence: [a]\n',
  ],
  [
    "a dash far from its item",
    "components:\n  -\n    id: one\n    summary: old\n    kind: host\n    name: x\n    asOf: 2018-12\n    evidence: [a]\n",
  ],
  [
    "a file in braces",
    '{components: [{id: one, summary: old, kind: host, name: x, asOf: "2018-12", evidence: [a]}]}',
  ],
])("unusual YAML, %s: changed exactly or refused with words, never broken", (_, text) => {
  for (const changes of [{ summary: "new" }, { owner: "o" }, { evidence: ["a", "b: c"] }]) {
    const result = editComponent(text, "one", changes);
    if (!result.ok) {
      expect(result.message).toMatch(/\.$/);
      continue;
    }
    const value = readYamlSource(result.text).value as { components: Record<string, unknown>[] };
    expect(value.components[0]).toMatchObject(changes);
  }
});
