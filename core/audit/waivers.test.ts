import { expect, test } from "vitest";
import { waiverState } from "./waivers.ts";

const waiver = { component: "a", rule: "orphan", reason: "r", since: "2018-06-07", expires: "2018-12-04" };

test("a waiver of exactly 180 days holds from its first to its last day", () => {
  expect(waiverState(waiver, "2018-06-07")).toBe("holds");
  expect(waiverState(waiver, "2018-12-04")).toBe("holds");
  expect(waiverState(waiver, "2018-12-05")).toBe("expired");
  expect(waiverState(waiver, "2018-06-06")).toBe("not-yet");
});

test("a waiver of 181 days never holds", () => {
  expect(waiverState({ ...waiver, since: "2018-06-06" }, "2018-08-01")).toBe("too-long");
});
