import { describe, expect, it } from "vitest";
import { latestOnly } from "./latest-only.ts";

/** Answers only when told to, and remembers what it was asked. */
function givenSlowAnswerer() {
  const asked: string[] = [];
  const release: (() => void)[] = [];
  const run = (key: string) => () => {
    asked.push(key);
    return new Promise<string>((resolve) => release.push(() => resolve(key.toUpperCase())));
  };
  return { asked, release, run };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("latestOnly", () => {
  it("asks once for equal keys", async () => {
    const { asked, release, run } = givenSlowAnswerer();
    const ask = latestOnly<string>();
    const answers = Promise.all([ask("a", run("a")), ask("a", run("a"))]);
    await turn();
    release[0]?.();
    expect(await answers).toEqual(["A", "A"]);
    expect(asked).toEqual(["a"]);
  });

  it("leaves out what was overtaken, and gives those who asked it the newest answer", async () => {
    const { asked, release, run } = givenSlowAnswerer();
    const ask = latestOnly<string>();
    const first = ask("a", run("a"));
    await turn();
    const rest = Promise.all(["ab", "abc", "abcd"].map((key) => ask(key, run(key))));
    await turn();
    expect(asked).toEqual(["a"]);
    release[0]?.();
    await turn();
    expect(asked).toEqual(["a", "abcd"]);
    release[1]?.();
    expect(await first).toBe("A");
    expect(await rest).toEqual(["ABCD", "ABCD", "ABCD"]);
  });

  it("goes on after a failure, and asks again for the same", async () => {
    const ask = latestOnly<string>();
    await expect(ask("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await ask("a", () => Promise.resolve("A"))).toBe("A");
  });
});
