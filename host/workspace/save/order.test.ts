import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer } from "../../../core/contract.ts";
import { createOperations } from "../../operations.ts";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { contentHash } from "./on-disk.ts";

const path = "runbooks/front.md";
const hashOf = (text: string) => contentHash(Buffer.from(text));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Answer = { ok: boolean; code?: string; value?: { before: string; hash: string } };

function open() {
  const folder = smallWorkspace();
  const operations = createOperations(openSession({ builtInFolder: "/nowhere", folder }));
  const disk = () => readFileSync(join(folder, path), "utf8");
  const save = (text: string, expected: string) =>
    answer(operations, "saveFile", { path, text, expected }) as Promise<Answer>;
  const newest = async () => {
    const { versions } = await operations.history({ path });
    return versions[0]?.hash;
  };
  const beside = () => readdirSync(join(folder, "runbooks")).filter((name) => name !== "front.md");
  return { disk, save, newest, beside };
}

/** The texts of one after another, by what each says it has replaced; all of them, or it is no order. */
function orderOf(first: string, saved: readonly { text: string; before: string }[]): string[] {
  const next = new Map(saved.map(({ text, before }) => [before, text]));
  expect(next.size, "no two have replaced the same text").toBe(saved.length);
  const order = [first];
  for (let text = next.get(first); text !== undefined; text = next.get(text)) order.push(text);
  expect(order).toHaveLength(saved.length + 1);
  return order;
}

describe("500 quick saves", () => {
  it("of which 200 come without waiting for the one before: all are made, in their order", async () => {
    const { disk, save, newest, beside } = open();
    const texts = Array.from({ length: 200 }, (_, number) => `# ${number}\n`);
    const first = disk();
    const answers = await Promise.all(
      texts.map(async (text, number) => {
        return save(text, hashOf(texts[number - 1] ?? first));
      }),
    );
    const saved = answers.map(({ value }, number) => ({
      text: texts[number] ?? "",
      before: value?.before ?? "",
    }));
    expect(orderOf(first, saved)).toEqual([first, ...texts]);
    expect(disk()).toBe(texts.at(-1));
    expect(await newest()).toBe(hashOf(disk()));
    expect(beside()).toEqual([]);
  }, 120_000);

  it("of which 300 come from three windows at random: each is made or refused, and none is overwritten unseen", async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 34, maxLength: 34 });
    await fc.assert(
      fc.asyncProperty(fc.tuple(delays, delays, delays), async (windows) => {
        const { disk, save, newest, beside } = open();
        const first = disk();
        const saved: { text: string; before: string; window: number; number: number }[] = [];
        let refused = 0;
        const type = async (window: number, pauses: readonly number[]) => {
          let known = hashOf(first);
          for (const [number, milliseconds] of pauses.entries()) {
            await pause(milliseconds);
            const text = `# ${window} ${number}\n`;
            const { ok, code, value } = await save(text, known);
            if (ok && value) saved.push({ text, before: value.before, window, number });
            else expect(code).toBe("changed-elsewhere");
            if (!ok) refused++;
            known = value?.hash ?? hashOf(disk());
          }
        };
        await Promise.all(windows.map((pauses, window) => type(window, pauses)));
        expect(saved.length + refused).toBe(windows.flat().length);
        const order = orderOf(first, saved);
        expect(order.at(-1)).toBe(disk());
        for (const [window] of windows.entries()) {
          const own = order
            .filter((text) => text.startsWith(`# ${window} `))
            .map((text) => Number(text.split(" ")[2]));
          expect(own, "a window's own saves keep their order").toEqual([...own].sort((a, b) => a - b));
        }
        expect(await newest()).toBe(hashOf(disk()));
        expect(beside()).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 120_000);
});
