import { expect, test } from "vitest";
import type { Flag } from "./flag.ts";
import { applyWaivers, isExpiring, waiverState } from "./waivers.ts";

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

test("a waived flag says for how many days more, and is counted when it comes back within two weeks", () => {
  const flag: Flag = {
    ...{ rule: "orphan", severity: "info", component: "a", message: "m.", remedy: "r." },
    ...{ evidence: ["src:1"], dependents: 0 },
  };
  const on = (today: string) => applyWaivers([flag], [waiver], today)[0] ?? flag;
  expect(on("2018-12-04").waived).toEqual({ reason: "r", expires: "2018-12-04", daysLeft: 0 });
  expect(["2018-11-19", "2018-11-20", "2018-12-04", "2018-12-05"].map((day) => isExpiring(on(day)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
