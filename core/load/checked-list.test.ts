import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkList, checkOne } from "./checked-list.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

const itemSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["host", "service"]),
  file: z.strictObject({ path: z.string() }).optional(),
  more: z.array(z.strictObject({ x: z.number() })).optional(),
});

function fileOf(text: string): YamlFile {
  const { file } = parseYamlFile("graph-data/x.yaml", text);
  if (!file) throw new Error("the test's YAML is broken");
  return file;
}

function check(text: string) {
  const file = fileOf(text);
  return checkList(file, ["items"], (file.value as { items: unknown }).items, itemSchema);
}

describe("checkList", () => {
  it("keeps the good items with their places and reports the bad ones", () => {
    const { items, problems } = check(
      "items:\n  - {id: a, kind: host}\n  - {id: b, kind: hots}\n  - {id: c, kind: service}\n",
    );
    expect(items.map(({ value, line }) => [value.id, line])).toEqual([
      ["a", 2],
      ["c", 4],
    ]);
    expect(problems).toEqual([
      expect.objectContaining({
        line: 3,
        column: 13,
        severity: "error",
        remedy: "Use one of host, service.",
      }),
    ]);
  });

  it("points at the item when a field is missing", () => {
    const { problems } = check("items:\n  - kind: host\n");
    expect(problems).toEqual([expect.objectContaining({ line: 2, column: 5, remedy: "Add the field." })]);
  });

  it("says to quote what YAML reads as a number", () => {
    const { problems } = check("items:\n  - id: 2018\n    kind: host\n");
    expect(problems).toEqual([expect.objectContaining({ line: 2, remedy: "Put the value in quotes." })]);
  });

  it("keeps an item whose only fault is unknown fields, at any depth, without them", () => {
    const { items, problems } = check(
      "items:\n  - id: a\n    kind: host\n    colour: red\n    file: {path: /x, size: 3}\n    more: [{x: 1}, {x: 2, y: 3}]\n",
    );
    expect(items[0]?.value).toEqual({
      id: "a",
      kind: "host",
      file: { path: "/x" },
      more: [{ x: 1 }, { x: 2 }],
    });
    expect(problems.map(({ what, line }) => [what, line])).toEqual([
      ["Unknown field “file.size”.", 5],
      ["Unknown field “more.1.y”.", 6],
      ["Unknown field “colour”.", 4],
    ]);
  });

  it("survives an unknown field that contains its own item, and one named __proto__", () => {
    const { items } = check(
      "items:\n  - &a\n    id: a\n    kind: host\n    self: *a\n    __proto__: {kind: service}\n",
    );
    expect(items[0]?.value).toEqual({ id: "a", kind: "host" });
  });

  it.each([
    ["nothing", "items:\n", 0],
    ["a map", "items: {a: b}\n", 1],
    ["a word", "items: a\n", 1],
  ])("takes %s in place of the list", (_, text, count) => {
    const { items, problems } = check(text);
    expect(items).toEqual([]);
    expect(problems).toHaveLength(count);
  });
});

it("checkOne gives no value for what cannot be used", () => {
  const file = fileOf("items: [text]\n");
  expect(checkOne(file, ["items", 0], "text", itemSchema)).toMatchObject({
    problems: [{ line: 1, column: 9 }],
  });
  expect(checkOne(file, ["items", 0], "text", itemSchema).value).toBeUndefined();
});
