import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { readFile } from "../read-file/read-file.ts";
import { openSession } from "../session.ts";
import { saveFile } from "./save-file.ts";

const path = "runbooks/front.md";
const words = fc.string({
  unit: fc.constantFrom("a", "ö", "\u{1f600}", " ", "#", "\u2028", "\t"),
  maxLength: 6,
});
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
/** A file: one line end throughout or mixed ones, with or without a mark and a final line end. */
const file = fc
  .tuple(
    fc.array(fc.tuple(words, lineEnd), { maxLength: 6 }),
    fc.option(lineEnd, { nil: undefined }),
    fc.boolean(),
    words,
  )
  .map(([lines, one, mark, last]) => ({
    mark: mark ? "\ufeff" : "",
    text: lines.map(([line, end]) => line + (one ?? end)).join("") + last,
  }));

/** An edit never parts a CR from its LF: no editor has a place between them. */
function place(text: string, share: number): number {
  const at = Math.floor(share * (text.length + 1));
  const low = at > 0 && /[\udc00-\udfff]/.test(text[at] ?? "");
  return low || (text[at - 1] === "\r" && text[at] === "\n") ? at - 1 : at;
}

it("every byte outside the edit stays, whatever the line ends and the mark, and undo brings every byte back", async () => {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const disk = join(folder, path);
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  await fc.assert(
    fc.asyncProperty(file, share, share, words, async ({ mark, text }, one, other, insert) => {
      writeFileSync(disk, mark + text);
      const read = await readFile(session, { path });
      expect(read.text).toBe(text);
      const [from = 0, to = 0] = [place(text, one), place(text, other)].sort((a, b) => a - b);
      const edited = text.slice(0, from) + insert + text.slice(to);
      const saved = await saveFile(session, { path, text: edited, expected: read.hash });
      expect(readFileSync(disk, "utf8")).toBe(mark + edited);
      await saveFile(session, { path, text: saved.before ?? "", expected: saved.hash });
      expect(readFileSync(disk, "utf8")).toBe(mark + text);
    }),
    { numRuns: 120 },
  );
}, 60_000);
