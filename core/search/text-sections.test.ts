import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "../runbook/outline.ts";
import { parseMarkdown } from "../runbook/parse.ts";
import { textSections } from "./text-sections.ts";

const folder = fileURLToPath(new URL("../../runbooks/", import.meta.url));

describe("textSections", () => {
  test("finds the headings and anchors of every runbook that a Markdown parser finds", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
      const body = readFileSync(`${folder}${file}`, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
      const [, ...found] = textSections(body).map(({ heading, anchor }) => ({ heading, anchor }));
      const parsed = outline(parseMarkdown(body)).map(({ text, slug }) => ({ heading: text, anchor: slug }));
      expect(found, file).toEqual(parsed);
    }
  });

  test("leaves fenced code alone, counts repeated anchors, strips markup", () => {
    const body =
      "lead\n# A `b` [c](d) ##\n```sh\n# no\n~~~\n```\n## Same\n~~~\n## no\n```\n~~~\n## Same\n####### no\n#no\n";
    expect(textSections(body).map(({ heading, anchor }) => [heading, anchor])).toEqual([
      ["", ""],
      ["A b c", "a-b-c"],
      ["Same", "same"],
      ["Same", "same-1"],
    ]);
  });

  test("its sections make up the body, whatever the text", () => {
    const line = fc.constantFrom("# a", "## b", "```", "~~~", "text", "", "   # c", "    # d", "# e\r");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const body = lines.join("\n");
        const found = textSections(body);
        expect(found.map(({ start, end }) => body.slice(start, end)).join("")).toBe(body);
        for (const { start, textStart, end } of found) {
          expect(start <= textStart && textStart <= end).toBe(true);
        }
        const parsed = outline(parseMarkdown(body)).map(({ slug }) => slug);
        expect(found.slice(1).map(({ anchor }) => anchor)).toEqual(parsed);
      }),
    );
  });
});
