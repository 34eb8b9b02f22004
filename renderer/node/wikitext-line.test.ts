import { describe, expect, it } from "vitest";
import { wikitextLine } from "./wikitext-line.ts";

const lineOf = (name: string, summary = "x") => wikitextLine({ name, kind: "config-file", summary });

describe("wikitextLine", () => {
  it("keeps what looks like markup literal", () => {
    expect(lineOf("/etc/init/toolschecker_<check>.conf", "One job per endpoint.")).toBe(
      "* <code><nowiki>/etc/init/toolschecker_<check>.conf</nowiki></code> (config file): One job per endpoint.",
    );
    expect(lineOf("a", "sets {{draft}}\nand more")).toContain("<nowiki>sets {{draft}} and more</nowiki>");
  });

  it("cannot be left by closing the tag", () => {
    expect(lineOf("a</nowiki>{{delete}}")).toContain("<nowiki>a&lt;/nowiki>{{delete}}</nowiki>");
  });
});
