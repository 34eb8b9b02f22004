import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, it } from "vitest";
import { mediawikiXml } from "./mediawiki-xml.ts";

const at = "2018-12-05T10:00:00.123Z";

/** Texts of the elements of a name; the HTML parser reads these few elements and references as XML does. */
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === name && "childNodes" in node)
      found.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(xml.replaceAll("<title>", "<x-title>").replaceAll("</title>", "</x-title>")));
  return found;
}

it("gives the same bytes for the same pages and time", () => {
  const pages = [{ title: "Portal:Toolforge", text: "a & b\n" }];
  expect(mediawikiXml(pages, at, "x")).toEqual(mediawikiXml(pages, at, "x"));
  expect(mediawikiXml(pages, at, "x").text).toMatchInlineSnapshot(`
    "<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
      <page>
        <title>Portal:Toolforge</title>
        <revision>
          <timestamp>2018-12-05T10:00:00Z</timestamp>
          <comment>x</comment>
          <model>wikitext</model>
          <format>text/x-wiki</format>
          <text xml:space="preserve">a &amp; b
    </text>
        </revision>
      </page>
    </mediawiki>
    "
  `);
});

it("holds any text that XML can hold as it is, and no text closes an element", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."<>&\"'\r\n]a/ text", "]]>", "</text>", "&amp;", "é", "😀"),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ title: text, text })), (pages) => {
      const xml = mediawikiXml(pages, at, "c").text;
      expect(textsOf(xml, "text")).toEqual(pages.map((page) => page.text));
      expect(textsOf(xml, "x-title")).toEqual(pages.map((page) => page.title));
    }),
  );
});

it("names the pages that lose characters", () => {
  const made = mediawikiXml(
    [
      { title: "Whole", text: "tab\tand line\n" },
      { title: "Bell", text: "a\u0007b" },
      { title: "Half", text: "a\ud800b" },
    ],
    at,
    "c",
  );
  expect(made.replaced).toEqual(["Bell", "Half"]);
  expect(textsOf(made.text, "text")).toEqual(["tab\tand line\n", "a\ufffdb", "a\ufffdb"]);
});
