import { beforeEach, expect, test, vi } from "vitest";
import { announcer, quietMs } from "./announcer.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function listening() {
  const heard: { message: string; at: number }[] = [];
  const say = announcer((message) => heard.push({ message, at: Date.now() }), {
    now: () => Date.now(),
    after: (delay, run) => setTimeout(run, delay),
  });
  return { heard, say };
}

test("the first message is said at once", () => {
  const { heard, say } = listening();
  say("1 of 3");
  expect(heard.map(({ message }) => message)).toEqual(["1 of 3"]);
});

test("of a burst only the last is said, half a second later", () => {
  const { heard, say } = listening();
  for (let at = 1; at <= 20; at++) {
    say(`${at} of 20`);
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(quietMs);
  expect(heard.map(({ message }) => message)).toEqual(["1 of 20", "20 of 20"]);
});

test("two messages are never nearer than half a second", () => {
  const { heard, say } = listening();
  for (let at = 0; at < 200; at++) {
    say(String(at));
    vi.advanceTimersByTime(37);
  }
  for (let at = 1; at < heard.length; at++) {
    expect((heard[at]?.at ?? 0) - (heard[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(quietMs);
  }
});
