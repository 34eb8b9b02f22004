import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

describe("splitFrontMatter", () => {
  it("cuts at the fences and counts the body's first line", () => {
    expect(splitFrontMatter("---\ntitle: x\n---\n\n# Body\n")).toEqual({
      yaml: "title: x\n",
      body: "\n# Body\n",
      bodyLine: 4,
      unclosed: false,
    });
  });

  it("understands a byte-order mark, CRLF and blanks behind the fences", () => {
    const split = splitFrontMatter("\ufeff---  \r\ntitle: x\r\n---\t\r\nBody\r\n");
    expect(split).toEqual({ yaml: "title: x\r\n", body: "Body\r\n", bodyLine: 4, unclosed: false });
  });

  it.each([
    ["no fence", "# Title\n---\nx\n"],
    ["a fence on line 2", "\n---\ntitle: x\n---\n"],
    ["a fence with words", "--- x\ntitle: x\n---\n"],
  ])("takes a text with %s as body alone", (_, text) => {
    expect(splitFrontMatter(text)).toEqual({ body: text, bodyLine: 1, unclosed: false });
  });

  it("keeps all of a text whose fence is never closed", () => {
    expect(splitFrontMatter("---\ntitle: x\n")).toEqual({
      body: "---\ntitle: x\n",
      bodyLine: 1,
      unclosed: true,
    });
  });

  it("takes an empty front matter and a fence at the very end", () => {
    expect(splitFrontMatter("---\n---")).toEqual({ yaml: "", body: "", bodyLine: 3, unclosed: false });
  });

  it("loses no character and counts lines right, whatever the text", () => {
    const line = fc.constantFrom("---", "a: b", "", "# x", "----", " ---");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const { yaml, body, bodyLine } = splitFrontMatter(text);
        expect(text.endsWith(body)).toBe(true);
        expect(text.slice(0, text.length - body.length).split("\n").length).toBe(
          bodyLine === 1 ? 1 : bodyLine - (endsAtFence(text, body) ? 1 : 0),
        );
        if (yaml !== undefined) expect(text).toContain(yaml);
      }),
    );
  });
});

/** A text may end with its closing fence; the body then is empty and starts on a line that is not there. */
function endsAtFence(text: string, body: string): boolean {
  return body === "" && !text.endsWith("\n");
}
