import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { savedText } from "../../core/wiki/saved-text.ts";
import { clientOf, freshTitle, textOf, withoutWiki, write } from "./test/real-wiki.ts";

const parsed = z.object({ parse: z.object({ text: z.string() }) });

/** What wikis treat in a way of their own, and characters of all kinds; no markup. */
const unit = fc.oneof(
  fc.constantFrom(
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\u0007",
    "\u000b",
    "\u000c",
    "\u001f",
    "\u007f",
    "\u0085",
  ),
  fc.constantFrom(
    "\u00a0",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "e\u0301",
    "\u1100\u1161",
    "\u212b",
    "a",
  ),
  fc
    .string({ unit: "binary", minLength: 1, maxLength: 1 })
    .filter((character) => !/[~{}<>[\]\p{Cn}\p{Co}]/u.test(character)),
);

describe.skipIf(withoutWiki)(`what a wiki makes of a text (${withoutWiki ?? "real wiki"})`, () => {
  it("is what is expected of it, before saving", async () => {
    const client = clientOf("user");
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 40 }), async (units) => {
        const text = `a${units.join("")}`;
        const what = { action: "parse", title: "Runbook:X", text, contentmodel: "wikitext", onlypst: 1 };
        expect((await client.read(what, parsed)).parse.text).toBe(savedText(text));
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("is what is expected of it, after saving", async () => {
    const client = clientOf("user");
    for (const text of [
      "a \r\nb\rc\t\n \n",
      "\ufeffe\u0301\u0000\u001f\ufffe\u000b \u000b",
      " a\u00a0\u200b",
    ]) {
      const title = freshTitle("Kept");
      await write(client, title, text);
      expect(await textOf(client, title)).toBe(savedText(text));
    }
  });
});
