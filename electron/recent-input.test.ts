import { describe, expect, it } from "vitest";
import { RecentInput } from "./recent-input.ts";

function recentInput() {
  const clock = { now: 0 };
  return { clock, input: new RecentInput(() => clock.now) };
}

describe("RecentInput", () => {
  it("knows of no act before the first", () => {
    expect(recentInput().input.take()).toBe(false);
  });

  it.each(["mouseDown", "keyDown", "rawKeyDown", "gestureTap"] as const)(
    "takes %s for an act, once",
    (type) => {
      const { input } = recentInput();
      input.note({ type });
      expect(input.take()).toBe(true);
      expect(input.take()).toBe(false);
    },
  );

  it.each(["mouseMove", "mouseEnter", "mouseWheel", "pointerMove", "keyUp"] as const)(
    "does not take %s for one",
    (type) => {
      const { input } = recentInput();
      input.note({ type });
      expect(input.take()).toBe(false);
    },
  );

  it("forgets after five seconds", () => {
    const { clock, input } = recentInput();
    input.note({ type: "mouseDown" });
    clock.now = 5_000;
    expect(input.take()).toBe(true);
    input.note({ type: "mouseDown" });
    clock.now = 10_001;
    expect(input.take()).toBe(false);
  });
});
