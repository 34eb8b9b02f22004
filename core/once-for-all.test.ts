import { expect, it } from "vitest";
import { onceForAll } from "./once-for-all.ts";

/** Work that ends when it is told to, and says which run it was. */
function givenWork() {
  const ends: ((fails?: boolean) => void)[] = [];
  const ask = onceForAll(
    () =>
      new Promise<number>((resolve, reject) => {
        const run = ends.length;
        ends.push((fails) => (fails ? reject(new Error("failed")) : resolve(run)));
      }),
  );
  return { ends, ask };
}

it("does the work once for all who ask during a run, after that run", async () => {
  const { ends, ask } = givenWork();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(0);
  await new Promise(setImmediate);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  expect(await Promise.all(others)).toEqual([1, 1, 1]);
  const later = ask();
  expect(ends).toHaveLength(3);
  ends[2]?.();
  expect(await later).toBe(2);
});

it("goes on after a run that failed, whose failure only those get who asked for it", async () => {
  const { ends, ask } = givenWork();
  const first = ask();
  const second = ask();
  ends[0]?.(true);
  await expect(first).rejects.toThrow("failed");
  await new Promise(setImmediate);
  ends[1]?.();
  expect(await second).toBe(1);
});
