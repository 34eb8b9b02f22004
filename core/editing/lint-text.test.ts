import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { parseRunbookFile } from "../load/runbook-file.ts";
import { loadWorkspace } from "../load.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { lintRunbook } from "../runbook/lint.ts";
import { check, front, full, said } from "./lint-fixture.ts";
import { lintMemory, lintText } from "./lint-text.ts";
import { applyEdits } from "./text-edit.ts";

const root = new URL("../../", import.meta.url);
const files = ["graph-data", "runbooks"].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== "README.md")
    .map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(new URL(`${folder}/${name}`, root), "utf8"),
    })),
);
const real = lintContext(loadWorkspace(files).workspace, "2018-12-04");
const texts = files.filter(({ path }) => path.startsWith("runbooks/"));
const path = "runbooks/mine.md";

describe("lintText", () => {
  test("has nothing to say about a full one", () => {
    expect(check(front + full)).toEqual([]);
  });

  test.each(texts)("$path: says what loading and the linter say", ({ path: file, text }) => {
    const { runbook, problems } = parseRunbookFile(file, text);
    const wanted = [...problems, ...lintRunbook(runbook, real)].map(said as never);
    const found = lintText({ path: file, text }, real);
    expect(found.map(said).sort()).toEqual(wanted.sort());
    for (const { from, to, line, column } of found) {
      expect(text.slice(0, from).split("\n")).toHaveLength(line);
      expect(from - text.lastIndexOf("\n", from - 1)).toBe(column);
      expect(to).toBeGreaterThanOrEqual(from);
    }
  });

  test("never throws, whatever is typed, and always points into the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "---\n",
        "title: x\n",
        "components:\n  - ",
        "```sh\n",
        "rm -rf /\n",
        "# ",
        "[a](",
        ")",
        "{{draft",
        "}}",
        "\r",
        "> ",
        "TODO:",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        for (const { from, to, line, column, fixes } of check(text, full)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(Math.min(line, column)).toBeGreaterThan(0);
          for (const fix of fixes) expect(typeof applyEdits(text, fix.edits)).toBe("string");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("time", () => {
  const bodies = texts.map(({ text }) => text).join("\n");

  test("20 kB are checked again within a frame or three after a keystroke", () => {
    const memory = lintMemory();
    const text = front + bodies.slice(0, 20_000);
    for (let run = 0; run < 5; run++) lintText({ path, text: `${text}\n${"x".repeat(run)}` }, real, memory);
    const start = processorTime();
    lintText({ path, text: `${text}\nmore` }, real, memory);
    expect(processorTime() - start).toBeLessThan(4_000);
  });

  test("5 MB within seconds, on a busy machine", () => {
    let text = front;
    while (text.length < 5_000_000) text += bodies;
    const start = processorTime();
    const found = lintText({ path, text }, real);
    expect(processorTime() - start).toBeLessThan(10_000);
    expect(found.length).toBeLessThanOrEqual(501);
  });
});
