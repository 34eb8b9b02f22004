import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorKey, anchorsOf, keptAnchorsIn } from "./anchors.ts";
import { outline, slugOf } from "./outline.ts";
import { parseMarkdown } from "./parse.ts";

test("headings with level, text, anchor and line of the file", () => {
  const body = "Intro\n\n## First `check`\n\n### Roll *back* & more\n\n## First check\n";
  expect(outline(parseMarkdown(body), 11)).toEqual([
    { level: 2, text: "First check", slug: "first-check", line: 13 },
    { level: 3, text: "Roll back & more", slug: "roll-back--more", line: 15 },
    { level: 2, text: "First check", slug: "first-check-1", line: 17 },
  ]);
});

test("anchors are those of GitHub", () => {
  expect(slugOf("All k8s nodes: ready? (v1.9)")).toBe("all-k8s-nodes-ready-v19");
  expect(slugOf("Über_uns – heute")).toBe("über_uns--heute");
});

test("no two headings share an anchor", () => {
  const heading = fc.constantFrom("a", "A", "a-1", "a 1", "A-1-1", "b");
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (texts) => {
      const slugs = outline(parseMarkdown(texts.map((text) => `# ${text}\n`).join("\n"))).map(
        ({ slug }) => slug,
      );
      expect(slugs).toHaveLength(texts.length);
      expect(new Set(slugs).size).toBe(slugs.length);
    }),
  );
});

test("anchors of either spelling, kept names and ids are found", () => {
  const anchors = anchorsOf(
    parseMarkdown('## Nodes (ready)\n\n{{anchor|Old name|Older}}\n\n<span id="by-hand"></span>\n'),
  );
  for (const link of [
    "nodes-ready",
    "Nodes_(ready)",
    "Nodes_.28ready.29",
    "Nodes_%28ready%29",
    "Old_name",
    "older",
    "by-hand",
  ]) {
    expect(anchors.has(anchorKey(link)), link).toBe(true);
  }
  expect(anchors.has(anchorKey("nodes"))).toBe(false);
});

test("a version number is no escape of MediaWiki", () => {
  expect(anchorKey("Kubernetes_1.10")).toBe("kubernetes110");
});

test("a name kept in a heading is no part of what it is called", () => {
  expect(outline(parseMarkdown("## Nodes {{anchor|Old name}} ready"))[0]).toMatchObject({
    text: "Nodes  ready",
    slug: "nodes--ready",
  });
  expect(keptAnchorsIn(parseMarkdown("a\n\n{{Anchor | One|Two.28x.29}} b <i name='Three'>"))).toEqual([
    { key: "one", line: 3 },
    { key: "twox", line: 3 },
    { key: "three", line: 3 },
  ]);
});
