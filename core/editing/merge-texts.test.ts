import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { mergedText, mergeTexts } from "./merge-texts.ts";

const folder = new URL("../../runbooks/", import.meta.url);
const runbooks = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
const line = fc.constantFrom("a", "b", "c", "", "same", "## Head", "```", "<<<<<<< x", "=======");
const text = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\n", "\r\n")), { maxLength: 14 })
  .chain((lines) =>
    fc.boolean().map((open) => {
      const whole = lines.map((parts) => parts.join("")).join("");
      return open ? whole.replace(/\r?\n$/, "") : whole;
    }),
  );
const merged = (base: string, yours: string, theirs: string) => mergeTexts({ base, yours, theirs });
const kinds = (base: string, yours: string, theirs: string) =>
  merged(base, yours, theirs).chunks.map(({ kind }) => kind);

describe("mergeTexts", () => {
  test("changes in different places come together", () => {
    expect(merged("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n").text).toBe("A\nb\nc\nd\nE\n");
    expect(kinds("a\nb\nc\nd\ne\n", "A\nb\nc\nd\ne\n", "a\nb\nc\nd\nE\n")).toEqual([
      "yours",
      "same",
      "theirs",
    ]);
  });

  test("the same line changed twice is a conflict with all three texts and their lines, and no merged text", () => {
    const result = merged("x\na\ny\n", "x\nb\ny\n", "0\nx\nc\ny\n");
    expect(result.text).toBeUndefined();
    expect(result.conflicts).toBe(1);
    expect(result.chunks[2]).toEqual({
      kind: "conflict",
      base: "a\n",
      yours: "b\n",
      theirs: "c\n",
      lines: { base: 2, yours: 2, theirs: 3 },
    });
    expect(
      ["yours", "theirs", "base", "yours-theirs", "theirs-yours", { text: "d" }].map((choice) =>
        mergedText(result.chunks, [choice as never]),
      ),
    ).toEqual([
      "0\nx\nb\ny\n",
      "0\nx\nc\ny\n",
      "0\nx\na\ny\n",
      "0\nx\nb\nc\ny\n",
      "0\nx\nc\nb\ny\n",
      "0\nx\nd\ny\n",
    ]);
  });

  test.each([
    ["an edit against a deletion", "a\nb\nc\n", "a\nB\nc\n", "a\nc\n", ["same", "conflict", "same"]],
    ["two insertions at one place", "a\nb\n", "a\nx\nb\n", "a\ny\nb\n", ["same", "conflict", "same"]],
    ["the same insertion", "a\nb\n", "a\nx\nb\n", "a\nx\nb\n", ["same", "both", "same"]],
    ["deletions that touch", "a\nb\nc\nd\n", "a\nc\nd\n", "a\nb\nd\n", ["same", "conflict", "same"]],
    ["a deletion alone", "a\nb\nc\n", "a\nc\n", "a\nb\nc\n", ["same", "yours", "same"]],
    ["everything deleted", "a\n", "", "a\nb\n", ["conflict"]],
  ])("%s", (_, base, yours, theirs, wanted) => {
    expect(kinds(base, yours, theirs)).toEqual(wanted);
  });

  test("a side that only changed line ends keeps them, and the other side's words come in", () => {
    expect(merged("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nB\nc\n").text).toBe("a\r\nB\nc\r\n");
    expect(merged("a\nb\n", "a\nb", "A\nb\n").text).toBe("A\nb");
    expect(merged("a\nb", "a\nb\n", "a\nb\r\n").conflicts).toBe(1);
    expect(merged("a\nb\n", "a\nb", "a\nb\nc\n").text).toBe("a\nb\nc\n");
  });

  test("laws: a side that changed nothing gives way, and equal changes are taken once", () => {
    fc.assert(
      fc.property(text, text, (base, x) => {
        expect(merged(base, x, base)).toMatchObject({ text: x, conflicts: 0 });
        expect(merged(base, base, x)).toMatchObject({ text: x, conflicts: 0 });
        expect(merged(base, x, x)).toMatchObject({ text: x, conflicts: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  test("laws: the chunks hold every line of each text once; sides are symmetric; nothing is made up", () => {
    fc.assert(
      fc.property(text, text, text, (base, yours, theirs) => {
        const { chunks, conflicts, text: result } = merged(base, yours, theirs);
        for (const [side, whole] of Object.entries({ base, yours, theirs }))
          expect(chunks.map((chunk) => chunk[side as "base"]).join("")).toBe(whole);
        const swapped = merged(base, theirs, yours);
        expect(swapped.conflicts).toBe(conflicts);
        expect(result === undefined).toBe(conflicts > 0);
        const known = new Set(["", ...`${base}\n${yours}\n${theirs}`.split(/\r?\n/)]);
        for (const one of mergedText(chunks, []).split(/\r?\n/)) expect(known.has(one)).toBe(true);
        const starts = { base: 1, yours: 1, theirs: 1 };
        for (const chunk of chunks) {
          expect(chunk.lines).toEqual({ ...starts });
          for (const side of ["base", "yours", "theirs"] as const)
            starts[side] +=
              chunk[side].split("\n").length - (chunk[side].endsWith("\n") || chunk[side] === "" ? 1 : 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("edits of far sections of a real runbook merge without a conflict", () => {
    for (const base of runbooks.filter(
      (body) => body.includes("## Impact") && body.includes("## Escalate"),
    )) {
      const yours = base.replace("## Impact\n", "## Impact\n\nYours.\n");
      const theirs = base.replace("## Escalate\n", "## Escalate\n\nTheirs.\n");
      const { text: result } = merged(base, yours, theirs);
      expect(result).toBe(yours.replace("## Escalate\n", "## Escalate\n\nTheirs.\n"));
    }
  });

  test("5 MB of hostile lines end within seconds, and lose nothing", () => {
    const many = (piece: (index: number) => string) =>
      Array.from({ length: 250_000 }, (_, index) => piece(index)).join("");
    const cases: readonly [string, string, string][] = [
      [
        many(() => "a\n"),
        many((index) => (index % 2 ? "a\n" : "b\n")),
        many((index) => (index % 3 ? "a\n" : "c\n")),
      ],
      [
        many((index) => `${index}\n`),
        many((index) => `${250_000 - index}\n`),
        many((index) => `${(index * 7919) % 250_000}\n`),
      ],
      [many((index) => `${index}\n`), many((index) => `${index}y\n`), many((index) => `${index}t\n`)],
      ["x".repeat(5_000_000), `${"x".repeat(5_000_000)}y`, `z${"x".repeat(5_000_000)}`],
      [
        many((index) => `${index % 50}\n`),
        many((index) => `${(index * 3) % 50}\n`),
        many((index) => `${(index * 7) % 50}\n`),
      ],
    ];
    for (const [base, yours, theirs] of cases) {
      const start = processorTime();
      const { chunks } = merged(base, yours, theirs);
      expect(processorTime() - start).toBeLessThan(20_000);
      expect(chunks.map((chunk) => chunk.theirs).join("")).toBe(theirs);
      expect(chunks.map((chunk) => chunk.yours).join("")).toBe(yours);
    }
  }, 120_000);
});
