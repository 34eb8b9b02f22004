import fc from "fast-check";
import { expect, test } from "vitest";
import { parseMarkdown } from "./parse.ts";
import { walk } from "./walk.ts";

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
