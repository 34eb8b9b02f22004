import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lineWords, parseReference } from "./locator.ts";

describe("parseReference", () => {
  it.each([
    ["p@59c3:modules/x.pp#L12", { type: "path", path: "modules/x.pp", lines: { first: 12, last: 12 } }],
    ["p@59c3:modules/x.pp#L12-L20", { type: "path", path: "modules/x.pp", lines: { first: 12, last: 20 } }],
    ["p@59c3:modules/x.pp#L20-12", { type: "path", path: "modules/x.pp", lines: { first: 12, last: 20 } }],
    ["p@59c3:modules/x.pp", { type: "path", path: "modules/x.pp" }],
    ["p@59c3:Makefile#L3", { type: "path", path: "Makefile", lines: { first: 3, last: 3 } }],
    ["p@59c3:docs/XML2", { type: "path", path: "docs/XML2" }],
    ["incident-report:L47", { type: "lines", lines: { first: 47, last: 47 } }],
    ["incident-report:L24-L47", { type: "lines", lines: { first: 24, last: 47 } }],
    [
      "p@885e:commit of 2017-07-05 removes it: T165875",
      { type: "words", text: "commit of 2017-07-05 removes it: T165875" },
    ],
    ["incident-report", { type: "whole" }],
    ["incident-report:", { type: "whole" }],
    ["runbooks/split-dns.md:12", { type: "lines", lines: { first: 12, last: 12 } }],
    ["task:12", { type: "words", text: "12" }],
  ])("%s", (evidence, locator) => {
    expect(parseReference(evidence).locator).toEqual(locator);
  });

  it("keeps an address whole, colons and all, and its remark apart", () => {
    const { source, locator } = parseReference(
      "wiki:https://example.org/w/index.php?title=Portal:Toolforge/Nodes&oldid=1 (rev. 2018-02-20)",
    );
    expect(source).toBe("wiki");
    expect(locator).toEqual({
      type: "url",
      url: "https://example.org/w/index.php?title=Portal:Toolforge/Nodes&oldid=1",
      note: "rev. 2018-02-20",
    });
  });

  it("never fails and never loses the source, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^\s:]+$/), fc.string(), (source, text) => {
        const reference = parseReference(`${source}:${text}`);
        expect(reference.source).toBe(source);
        expect(reference.text).toBe(text.trim());
        expect(reference.locator.type === "whole").toBe(text.trim() === "");
      }),
    );
  });

  it("reads a place out of all but the commit-wide evidence of the sample", () => {
    const words = sampleEvidence().filter((text) => parseReference(text).locator.type === "words");
    expect(words.filter((text) => !/:commit of \d{4}/.test(text))).toEqual([]);
  });
});

describe("lineWords", () => {
  it("counts", () => {
    expect(lineWords({ first: 3, last: 3 })).toBe("line 3");
    expect(lineWords({ first: 3, last: 5 })).toBe("lines 3 to 5");
  });
});

function sampleEvidence(): string[] {
  const folder = new URL("../../graph-data/", import.meta.url);
  const found: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === "string" && /evidence/i.test(key)) found.push(value);
    if (Array.isArray(value)) for (const item of value) collect(item, key);
    else if (value && typeof value === "object")
      for (const [name, inner] of Object.entries(value)) collect(inner, name);
  };
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".yaml")) collect(parse(readFileSync(new URL(file, folder), "utf8")), "");
  }
  return found;
}
