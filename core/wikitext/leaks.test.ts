import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nastyMarkdown } from "../../build/wiki/nasty-markdown.ts";
import { markdownToWikitext } from "./markdown-to-wikitext.ts";

const tags = new Set(
  (
    "abbr b bdi bdo big blockquote br center cite code dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark " +
    "nowiki ol p pre ref references s samp small span strong sub sup syntaxhighlight table td th tr tt u ul var wbr"
  ).split(" "),
);

/** Reads wikitext as MediaWiki's preprocessor does, knowing nothing of how it was made; says what acts in it. */
function leaks(wikitext: string): string[] {
  const found: string[] = [];
  const say = (what: string, pattern: RegExp, text: string) => {
    for (const match of text.matchAll(pattern)) found.push(`${what}: ${match[0]}`);
  };
  const visible = wikitext
    .replace(/<syntaxhighlight lang="\w+">[\s\S]*?<\/syntaxhighlight>/g, "CODE")
    .replace(/<pre>[\s\S]*?<\/pre>/g, "CODE");
  say("template", /\{\{/g, visible);
  say("signature", /~~~/g, visible);
  say("switch", /__\S+?__/g, visible);
  say("variant", /-\{/g, visible);
  say("redirect", /^\s*#redirect/gi, visible);
  say("comment", /<!--/g, visible);
  say("control character", /[^\P{Cc}\n\t\u0080-\u009f]/gu, visible);
  say("strip marker", /\u007f/g, wikitext);
  say("line that starts with a blank, colon or semicolon", /^[ :;].*/gm, visible);
  // Of an address the wiki takes every character at once, so no other link starts inside it.
  say(
    "magic link",
    /\b(?:RFC|PMID|ISBN)(?:\s|&nbsp;|&#160;)+\d/g,
    visible.replace(/https?:\/\/[^\s\]]+/g, "ADDRESS"),
  );
  const links = visible.replace(
    /\[\[(?::?[^[\]{}|<>#\n]*)(?:#[^[\]{}|<>\n]*)?(?:\|[^[\]\n]*(?:\|[^[\]\n]*)?)?\]\]/g,
    (link) => {
      if (/^\[\[\s*(?:Category|[a-z]{2,3})\s*:/i.test(link)) found.push(`filing link: ${link}`);
      return "LINK";
    },
  );
  say("page link", /\[\[.{0,20}/g, links);
  say("address", /(?<!\[|\[https?:\/\/[^\s\]]*|^|[\s(])https?:\/\/[^\s\]]*/gm, links);
  for (const [tag, name = ""] of visible.matchAll(/<\/?([a-z][\w-]*)[^>\n]*>?/gi)) {
    if (!tags.has(name)) found.push(`tag: ${tag}`);
    if (/\son\w+\s*=/i.test(tag)) found.push(`handler: ${tag}`);
  }
  found.push(...brokenTables(visible));
  return found;
}

function brokenTables(text: string): string[] {
  const broken: string[] = [];
  let open = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("{|")) {
      if (open || line !== '{| class="wikitable"') broken.push(`table start: ${line}`);
      open = true;
    } else if (line === "|}") {
      if (!open) broken.push("table end");
      open = false;
    } else if (open) {
      if (
        !/^(?:\|-|[|!](?: style="text-align:\w+" \|)? [^|]*)$/.test(line.replace(/\[\[[^\]]*\]\]/g, "LINK"))
      )
        broken.push(`cell: ${line}`);
    } else if (/^[|!]/.test(line) && line.startsWith("|")) broken.push(`bar: ${line}`);
    else if (line.includes("{|")) broken.push(`table: ${line}`);
  }
  return open ? [...broken, "table without an end"] : broken;
}

describe("the scanner", () => {
  it("finds each thing that acts", () => {
    for (const wikitext of [
      "{{x}}",
      "a ~~~~",
      "__TOC__",
      "#REDIRECT [[x]]",
      "<!-- x",
      " x",
      "RFC 123",
      "[[Category:X]]",
      "[[de:X]]",
      "x[[{{x}}]]",
      "xhttps://x.org",
      "<script>",
      '<b onclick="x">',
      "{|\n| x",
      '{| class="wikitable"\n| a || b\n|}',
      "| x",
    ]) {
      expect([wikitext, leaks(wikitext)]).not.toEqual([wikitext, []]);
    }
  });
});

describe("markdownToWikitext", () => {
  it("lets nothing of any text act as wikitext", () => {
    fc.assert(
      fc.property(nastyMarkdown, (markdown) => {
        expect(leaks(markdownToWikitext(markdown).text)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it("gives the same bytes for the same text", () => {
    fc.assert(
      fc.property(nastyMarkdown, (markdown) => {
        expect(markdownToWikitext(markdown)).toEqual(markdownToWikitext(markdown));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
