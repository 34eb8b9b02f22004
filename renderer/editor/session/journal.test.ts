import { beforeEach, describe, expect, it, vi } from "vitest";
import { createJournal } from "./journal.ts";

const path = "runbooks/x.md";

describe("createJournal", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it("sends 250 ms after the first change, however fast one types on", async () => {
    const sent: number[] = [];
    const journal = createJournal(
      async () => void sent.push(Date.now()),
      () => 250,
      () => {},
    );
    const start = Date.now();
    for (let key = 0; key < 10; key++) {
      journal.changed(path);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(sent.map((time) => time - start)).toEqual([250, 500]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
  });

  it("never has two sendings of a path under way, and sends the last text last", async () => {
    let text = "";
    const arrived: string[] = [];
    let running = 0;
    const journal = createJournal(
      async () => {
        expect(++running).toBe(1);
        const mine = text;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        arrived.push(mine);
        running--;
      },
      () => 100,
      () => {},
    );
    for (const letter of "abcdef") {
      text += letter;
      journal.changed(path);
      await vi.advanceTimersByTimeAsync(400);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(arrived.at(-1)).toBe("abcdef");
  });

  it("counts the time that a text has waited for the sending before it", async () => {
    const sent: number[] = [];
    const journal = createJournal(
      async () => {
        sent.push(performance.now());
        await new Promise((resolve) => setTimeout(resolve, 300));
      },
      () => 150,
      () => {},
    );
    const start = performance.now();
    for (let key = 0; key < 16; key++) {
      journal.changed(path);
      await vi.advanceTimersByTimeAsync(40);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    // A timer of no time at all takes a millisecond.
    expect(sent.map((time) => Math.floor((time - start) / 10) * 10)).toEqual([150, 450, 750]);
  });

  it("tells of a failure and tries again with the next change", async () => {
    const failed = vi.fn();
    const send = vi
      .fn<() => Promise<void>>()
      .mockResolvedValue()
      .mockRejectedValueOnce(new Error("disk full"));
    const journal = createJournal(send, () => 10, failed);
    journal.changed(path);
    await vi.advanceTimersByTimeAsync(20);
    expect(failed).toHaveBeenCalledOnce();
    journal.changed(path);
    await vi.advanceTimersByTimeAsync(20);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("sends at once what waits, and nothing that was forgotten", async () => {
    const send = vi.fn(async () => {});
    const journal = createJournal(
      send,
      () => 250,
      () => {},
    );
    journal.changed(path);
    await journal.flush();
    expect(send).toHaveBeenCalledOnce();
    journal.changed(path);
    await journal.forget(path);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(send).toHaveBeenCalledOnce();
  });
});
