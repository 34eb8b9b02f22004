import { expect, test } from "vitest";
import { sleepingLoop } from "./sleeping-loop.ts";

/** Frames as the test lets them pass; `pending` says whether another one was asked for. */
function handCranked() {
  let next: ((now: number) => void) | undefined;
  return {
    request: (callback: (now: number) => void) => {
      expect(next).toBeUndefined();
      next = callback;
    },
    pending: () => next !== undefined,
    turn(frames: number) {
      let ran = 0;
      for (; ran < frames && next; ran++) {
        const step = next;
        next = undefined;
        step(ran * 16);
      }
      return ran;
    },
  };
}

test("without work it falls asleep and asks for no more frames", () => {
  const frames = handCranked();
  const loop = sleepingLoop({ frame: () => false, destroyed: () => false }, frames.request);
  loop.wake();
  expect(frames.turn(1000)).toBeLessThan(100);
  expect(frames.pending()).toBe(false);
});

test("it wakes again, once, however often it is told to", () => {
  const frames = handCranked();
  let drawn = 0;
  let wanted = 1;
  const frame = () => {
    if (wanted === 0) return false;
    wanted--;
    drawn++;
    return true;
  };
  const loop = sleepingLoop({ frame, destroyed: () => false }, frames.request);
  loop.wake();
  frames.turn(1000);
  wanted = 3;
  loop.wake();
  loop.wake();
  frames.turn(1000);
  expect(drawn).toBe(4);
  expect(frames.pending()).toBe(false);
});

test("a destroyed renderer is left alone", () => {
  const frames = handCranked();
  const loop = sleepingLoop({ frame: () => true, destroyed: () => true }, frames.request);
  loop.wake();
  expect(frames.pending()).toBe(false);
});
