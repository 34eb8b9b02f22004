import { expect, it } from "vitest";
import { previewPart, wholeUpTo } from "./preview-part.ts";

const paragraph = `${"word ".repeat(40)}\n\n`;

it("leaves a text of usual size whole", () => {
  expect(previewPart(`---\ntitle: x\n---\n${paragraph}`, 1)).toBeUndefined();
});

it("takes the blocks around a line of a large one", () => {
  const text = `---\ntitle: x\n---\n${paragraph.repeat(Math.ceil((3 * wholeUpTo) / paragraph.length))}`;
  const found = previewPart(text, 401);
  if (!found) throw new Error("shown whole");
  const { part, body } = found;
  expect(part.from).toBeLessThan(401);
  expect(part.to).toBeGreaterThan(401);
  expect(part.to).toBeLessThan(part.of);
  expect(body.length).toBeLessThan(wholeUpTo);
  const lines = text.split("\n");
  expect(body.split("\n")[0]).toBe(lines[part.from - 1]);
});
