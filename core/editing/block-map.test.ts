import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { parseMarkdown } from "../runbook/parse.ts";
import { blockMap } from "./block-map.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

const folder = new URL("../../runbooks/", import.meta.url);
const runbooks = readdirSync(folder).map(
  (name) => [name, readFileSync(new URL(name, folder), "utf8")] as const,
);

/** First and last line of each top block, and of each item of a list, as the Markdown parser sees them. */
function parsed(body: string): string[] {
  return parseMarkdown(body).children.flatMap((node) => {
    const nodes = node.type === "list" ? node.children : [node];
    return nodes.map(({ position }) => `${position?.start.line}-${position?.end.line}`);
  });
}
const scanned = (body: string) => markdownBlocks(body).map(({ line, endLine }) => `${line}-${endLine}`);

describe("markdownBlocks", () => {
  test.each(runbooks)("%s: the blocks that the Markdown parser finds", (_, text) => {
    expect(scanned(text)).toEqual(parsed(text));
  });

  test.each([
    "a\nb\n\n# c\nd\n===\ne\n---\n***\n",
    "```sh\n# no heading\n\n```\nx\n~~~\n```\n~~~\n\n    code\n\n    more\nend",
    "1. a\n\n   ```sh\n   x\n   ```\n\n2. b\nlazy\n- c\n  d\n\nnot in it\n",
    "- a\n# b\n> c\nd\n\n> e\n```\nopen",
    "<!-- a\n\n# b -->\nc\n<div>\n# d\n\n# e\n",
    "| a | b |\n|---|---|\n| c | d |\n\n- - -\n- \n\n  x\n* y\n",
    "\ta\n\n \n#b\n#\tc\n####### d\n",
    "a\r\nb\r\n\r\n# c\r\n",
  ])("%j", (body) => {
    expect(scanned(body)).toEqual(parsed(body));
  });

  test("headings at the left margin are found where the parser finds them, whatever stands around", () => {
    const line = fc.constantFrom(
      "# Head",
      "## Two",
      "words",
      "",
      "",
      "- item",
      "  more",
      "1. one",
      "   ```sh",
      "```",
      "```sh",
      "~~~",
      "> quote",
      "> ```",
      "    code",
      "<div>",
      "<!--",
      "-->",
      "---",
      "| a | b |",
      "|---|---|",
    );
    const headings = (body: string) =>
      parseMarkdown(body)
        .children.filter(({ type }) => type === "heading")
        .map(({ position }) => position?.start.line)
        .filter((number) => body.split("\n")[(number ?? 1) - 1]?.startsWith("#"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const body = lines.join("\n");
        const found = markdownBlocks(body).filter(({ kind }) => kind === "heading");
        const atx = found.filter(({ line: number }) => lines[number - 1]?.startsWith("#"));
        expect(atx.map(({ line: number }) => number)).toEqual(headings(body));
      }),
      { numRuns: 2000 },
    );
  });

  test("5 MB of hostile lines are cut without going through any twice", () => {
    for (const piece of [
      "> ".repeat(200),
      "- ".repeat(100),
      "<",
      "```\n~~~\n",
      "#\n",
      " ",
      "a\n",
      "[\n- `",
    ]) {
      const text = piece.repeat(Math.ceil(5_000_000 / piece.length));
      const start = processorTime();
      markdownBlocks(text);
      expect(processorTime() - start, piece).toBeLessThan(4000);
    }
  });
});

describe("blockMap", () => {
  const text = "---\ntitle: x\n---\nLead\nmore\n\n## Head\n\n- a\n- b\n";

  test("counts lines and offsets in the file, the front matter first", () => {
    expect(blockMap(text)).toEqual([
      { kind: "front-matter", line: 1, endLine: 3, offset: 0 },
      { kind: "paragraph", line: 4, endLine: 5, offset: 17 },
      { kind: "heading", line: 7, endLine: 7, offset: 28 },
      { kind: "item", line: 9, endLine: 9, offset: 37 },
      { kind: "item", line: 10, endLine: 10, offset: 41 },
    ]);
    expect(blockMap(`\ufeff${text}`).map(({ line }) => line)).toEqual([1, 4, 7, 9, 10]);
    expect(blockMap("")).toEqual([]);
  });
});
