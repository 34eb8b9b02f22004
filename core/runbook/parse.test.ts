import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { splitFrontMatter } from "../load/front-matter.ts";
import { definitionLines } from "./definition-lines.ts";
import { outline } from "./outline.ts";
import { parseMarkdown } from "./parse.ts";
import { parsedPart } from "./parse-part.ts";
import { parsedText } from "./parsed-text.ts";
import { markdownParts } from "./parts.ts";
import { walk } from "./walk.ts";

const folder = new URL("../../runbooks/", import.meta.url);
const bodies = readdirSync(folder).map(
  (name) => splitFrontMatter(readFileSync(new URL(name, folder), "utf8")).body,
);

test("HTML stays as text, in blocks and in lines, with its position", () => {
  const tree = parseMarkdown("# A\n\n<script>alert(1)</script>\n\nA <b onclick='x'>word</b>.\n");
  const texts = [...walk(tree)].flatMap((node) => (node.type === "text" ? [node.value] : []));
  expect(texts).toEqual(["A", "<script>alert(1)</script>", "A ", "<b onclick='x'>", "word", "</b>", "."]);
  const script = [...walk(tree)].find((node) => node.type === "text" && node.value.startsWith("<script"));
  expect(script?.position?.start.line).toBe(3);
});

test("no text gives a node of HTML", () => {
  const piece = fc.constantFrom(
    "<b>",
    "</b>",
    "<!-- x -->",
    "<div>\n",
    "\n\n",
    "- ",
    "> ",
    "| a |\n|-|\n| ",
    "[^1]: ",
    "`",
    "*",
    "w",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const node of walk(parseMarkdown(pieces.join("")))) expect(node.type).not.toBe("html");
    }),
  );
});

test("tables, task lists and footnotes of GFM are understood", () => {
  const types = new Set(
    [...walk(parseMarkdown("| a |\n|---|\n| b |\n\n- [ ] c\n\nd[^1]\n\n[^1]: e\n"))].map((node) => node.type),
  );
  for (const type of ["table", "listItem", "footnoteReference"] as const) expect(types).toContain(type);
});

describe("a body that is too much for the parser", () => {
  const text = (nodes: Iterable<Nodes>) =>
    [...nodes].flatMap((node) => ("value" in node ? [node.value] : [])).join("");

  test("many runbooks in one: the tree is that of the parser, places and all", () => {
    const body = bodies.join("\n").replace(/\[\^[^\]]*\]/g, "");
    expect(markdownParts(body).length).toBeGreaterThan(12);
    const whole = parsedText(body);
    if (!whole) throw new Error("not parsed");
    expect(parseMarkdown(body).children).toEqual(whole.children);
  }, 60_000);

  test("every character is in one part, in order", () => {
    const line = fc.constantFrom(
      ...[
        "# A",
        "words",
        "",
        "- a",
        "1. b",
        "> q",
        "```",
        "    code",
        "<!--",
        "-->",
        "[a]: b",
        "a".repeat(9000),
      ],
      ...["[".repeat(70), `${"> ".repeat(40)}x`, "*a ".repeat(2100), "\r", "| a |\n|---|"],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const body = lines.join("\n");
        const parts = markdownParts(body);
        expect(parts.map(({ from, to }) => body.slice(from, to)).join("")).toBe(body);
        for (const { from, line: number } of parts) {
          expect(body.slice(0, from).split(/\r\n|\n|\r/).length).toBe(number);
        }
      }),
    );
  });

  const hostile: readonly (readonly [name: string, body: string])[] = [
    ["quotations", "> ".repeat(10_000)],
    ["lists on one line", `${"- ".repeat(10_000)}x`],
    [
      "lists by indentation",
      Array.from({ length: 700 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
    ],
    ["brackets", "[".repeat(10_000)],
    ["images", `${"![".repeat(5000)}x${"](a)".repeat(5000)}`],
    ["emphasis", "*a **b ".repeat(5000)],
    ["addresses", "www.a_".repeat(10_000)],
    ["comments", "a <!-- ".repeat(10_000)],
    ["one long line", "word ".repeat(20_000)],
  ];
  test.each(hostile)("%s: plain text in a moment, and every word of it", (_, body) => {
    const start = processorTime();
    const tree = parseMarkdown(`# Head\n\n${body}\n\n# Tail`);
    expect(processorTime() - start).toBeLessThan(4_000);
    expect(outline(tree).map((heading) => heading.text)).toEqual(["Head", "Tail"]);
    expect(tree.children.every(({ type }) => type === "heading" || type === "code")).toBe(true);
    expect(text(walk(tree)).replace(/\s/g, "")).toBe(`Head${body}Tail`.replace(/\s/g, ""));
  });

  test("31 quotations and no more are looked through once", () => {
    const start = processorTime();
    parseMarkdown(`${"> ".repeat(31)}x\n`.repeat(20));
    expect(processorTime() - start).toBeLessThan(5000);
  });

  test("a list that is cut is one list, numbered on where it is drawn in parts", () => {
    const body = Array.from(
      { length: 900 },
      (_, index) => `${index + 1}. Step ${index + 1} of the list.\n`,
    ).join("\n");
    const tree = parseMarkdown(body);
    expect(tree.children.map((node) => node.type === "list" && node.children.length)).toEqual([900]);
    const parts = markdownParts(body);
    const second = parts[1] && parsedPart(body, parts[1], definitionLines(body)).children[0];
    expect(second).toMatchObject({ type: "list", start: (parts[1]?.itemsBefore ?? 0) + 1 });
    expect(parts[1]?.itemsBefore).toBeGreaterThan(10);
  });

  test("definitions hold in all parts; notes stay where they are written", () => {
    const filler = "Words about what is looked at.\n\n".repeat(3000);
    const body = `See [the page] and[^1].\n\n${filler}[The  Page]: other.md\n\n[^1]: A note.\n`;
    const nodes = [...walk(parseMarkdown(body))];
    expect(nodes.some((node) => node.type === "linkReference" && node.identifier === "the page")).toBe(true);
    expect(nodes.some((node) => node.type === "definition" && node.url === "other.md")).toBe(true);
    expect(text(nodes)).toContain("[^1]: A note.");
  });
});
