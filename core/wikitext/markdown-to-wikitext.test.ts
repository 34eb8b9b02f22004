import { describe, expect, it } from "vitest";
import { wikitextCases } from "../../build/wiki/wikitext-cases.ts";
import { markdownToWikitext } from "./markdown-to-wikitext.ts";

/** The same cases are rendered by a real wiki in `npm run test:wiki`; here their bytes are held. */
describe.each([...new Set(wikitextCases.map(({ group }) => group))])("wikitext of %s", (wanted) => {
  it.each(wikitextCases.filter(({ group }) => group === wanted).map((test) => [test.name, test] as const))(
    "%s",
    (_, { markdown, wikitext }) => {
      expect(markdownToWikitext(markdown).text).toBe(wikitext);
    },
  );
});

describe("markdownToWikitext", () => {
  const warned = (markdown: string, links = {}) =>
    markdownToWikitext(markdown, links).warnings.map(
      ({ file, line, column, what }) => `${file}:${line}:${column} ${what}`,
    );

  it("says what it cannot say on a wiki, with file, line and column", () => {
    expect(warned("one\n\n[x](grafana://y) <host>", { file: "runbooks/a.md", firstLine: 8 })).toEqual([
      "runbooks/a.md:10:1 The link “grafana://y” leads nowhere on a wiki; its text is kept.",
      "runbooks/a.md:10:18 The wiki does not know <host> and shows it as text.",
    ]);
    expect(warned("[](https://example.org) ![x](y.png)")).toEqual([
      ":1:1 A link without a text is left out.",
      ":1:25 The image “y.png” is not on the wiki until somebody uploads it.",
    ]);
    expect(warned('<a href="https://example.org">x</a>')).toEqual([
      ":1:1 The link of an <a> is left out; its text is kept.",
    ]);
  });

  it("is silent about what holds", () => {
    expect(
      warned("# a\n\n[x](https://example.org) [y](#a) `<host>` <!-- z --> <kbd>q</kbd>\n\n```sh\nx\n```"),
    ).toEqual([]);
  });

  it("follows the links it is told about", () => {
    const links = {
      page: "Portal:Toolforge",
      runbook: (address: string) =>
        address === "dns.md#a" ? { title: "Split DNS", fragment: "A b" } : undefined,
      component: (id: string) => (id === "dns-1" ? { title: "", fragment: "dns-1" } : undefined),
      tasks: "https://phabricator.wikimedia.org/",
    };
    const text =
      "[a](dns.md#a) [b](component:dns-1) [c](component://other) [d](/Sub) T199999 `T199999` [T1234](x.md) xT1234";
    expect(markdownToWikitext(text, links).text).toBe(
      "[[Split DNS#A b|a]] [[#dns-1|b]] c [[Portal:Toolforge/Sub|d]] " +
        "[https://phabricator.wikimedia.org/T199999 T199999] <code>T199999</code> [https://phabricator.wikimedia.org/T1234 T1234] xT1234",
    );
  });

  it("stands deep nesting", () => {
    const quotes = markdownToWikitext(`${"> ".repeat(400)}deep`).text;
    expect(quotes.match(/<blockquote>/g)).toHaveLength(400);
    const lists = Array.from({ length: 150 }, (_, depth) => `${"  ".repeat(depth)}* x`).join("\n");
    expect(markdownToWikitext(lists).text.split("\n").at(-1)).toBe(`${"*".repeat(150)} x`);
  });

  it("does not colour what the wiki would give up on", () => {
    const long = (lines: number) =>
      markdownToWikitext(`\`\`\`sh\n${"x\n".repeat(lines)}\`\`\``).text.slice(0, 5);
    expect([long(1000), long(1001)]).toEqual(["<synt", "<pre>"]);
  });
});
