import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../build/processor-time.ts";
import { splitFrontMatter } from "../../load/front-matter.ts";
import { anchorsOf } from "../anchors.ts";
import { commandsOf } from "../commands.ts";
import { outline } from "../outline.ts";
import { parseMarkdown } from "../parse.ts";
import { sections } from "../sections.ts";
import { walk } from "../walk.ts";
import { lintTree } from "./lint-tree.ts";
import { scannedTree } from "./scanned-tree.ts";

const folder = new URL("../../../runbooks/", import.meta.url);
const bodies = readdirSync(folder).map(
  (name) => [name, splitFrontMatter(readFileSync(new URL(name, folder), "utf8")).body] as const,
);

/** Everything a rule asks a tree for. */
function seen(tree: ReturnType<typeof parseMarkdown>) {
  const links = [...walk(tree)].flatMap((node) =>
    node.type === "link" || node.type === "definition" || node.type === "image"
      ? [`${node.position?.start.offset}-${node.position?.end.offset} ${node.url}`]
      : [],
  );
  return {
    sections: sections(tree),
    outline: outline(tree),
    commands: commandsOf(tree),
    anchors: [...anchorsOf(tree)].sort(),
    links: links.sort(),
  };
}

describe("lintTree", () => {
  test.each(bodies)("%s: rules see in it what they see in the whole tree", (_, body) => {
    expect(seen(lintTree(body))).toEqual(seen(parseMarkdown(body)));
  });

  test("any text: rules see the same, also with pieces kept from other texts", () => {
    const line = fc.constantFrom(
      "## Meaning",
      "## Impact of [a](#b) `c` {{anchor|d}}",
      "Head\n===",
      "words [a](component:x) ![i](y.md) {{anchor|Old name}}",
      "<a id='kept'></a> *b*",
      "",
      "",
      "- item [l](z)",
      "  ```sh danger",
      "  rm -rf x",
      "  ```",
      "```sh\nls\n```",
      "> # quoted [q](r)",
      "> - ",
      "[ref]: other.md",
      "[ref]",
      "## [ref]",
      "<!-- comment",
      "-->",
      "---",
      "| a | b |\n|---|---|\n| c | [t](u) |",
      "    # code",
    );
    const memory = new Map();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const body = lines.join("\n");
        expect(seen(lintTree(body, memory))).toEqual(seen(parseMarkdown(body)));
      }),
      { numRuns: 1500 },
    );
  });

  test("a fence that is left open in an item ends where the item does", () => {
    for (const gap of ["\n", "\n\n", "\n\n\n"]) {
      const body = `- item\n  \`\`\`\n  \`\`\`sh danger${gap}## Meaning`;
      expect(seen(lintTree(body))).toEqual(seen(parseMarkdown(body)));
    }
  });

  test("parses only the piece that was typed in", () => {
    const memory = new Map();
    const body = bodies
      .map(([, text]) => text)
      .join("\n")
      .slice(0, 90_000);
    lintTree(body, memory);
    const before = memory.size;
    lintTree(body.replace("## Meaning\n", "## Meaning\n\nMore.\n"), memory);
    expect(before).toBeGreaterThan(50);
    expect(memory.size).toBe(before + 1);
  });

  test("nesting that exhausts the parser's stack is read by lines", () => {
    const body = `## Meaning\n\n${"> ".repeat(20_000)}x\n`;
    expect(sections(lintTree(body))[0]).toMatchObject({ present: true, empty: false });
  });
});

describe("scannedTree", () => {
  test.each(bodies)("%s: the same headings, commands and links, without a parser", (_, body) => {
    const { sections: _lines, ...rest } = seen(scannedTree(body));
    const { sections: _parsed, ...wanted } = seen(parseMarkdown(body));
    const web = (link: string) => !link.includes("http");
    const plain = (all: typeof rest) => ({
      outline: all.outline.map(({ slug, line, level }) => ({ slug, line, level })),
      commands: all.commands.map(({ line, column, dangers, marked, hidden }) => ({
        line,
        column,
        dangers,
        marked,
        hidden,
      })),
      links: all.links.filter(web),
    });
    expect(plain(rest)).toEqual(plain(wanted));
    expect(sections(scannedTree(body))).toEqual(sections(parseMarkdown(body)));
  });

  test("5 MB within seconds, whatever they are", () => {
    for (const piece of [
      "`",
      "[a](",
      "[a](b ",
      "[a]( ",
      "# ",
      "{{",
      "<!-- ",
      "`a` [b](c) ",
      "x\n\n",
      "```\n",
    ]) {
      const body = piece.repeat(Math.ceil(5_000_000 / piece.length));
      const start = processorTime();
      lintTree(body);
      expect(processorTime() - start, piece).toBeLessThan(10_000);
    }
  });
});
