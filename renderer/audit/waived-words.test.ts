import { expect, it } from "vitest";
import type { Flag } from "../../core/audit/flag.ts";
import { waivedWords } from "./waived-words.ts";

const flag: Flag = {
  ...{
    rule: "orphan",
    severity: "info",
    component: "a",
    message: "m",
    remedy: "r",
    evidence: [],
    dependents: 0,
  },
};
const waived = (waiverDays: number) => ({
  flag: { ...flag, waived: { reason: "known", expires: "2019-01-01" } },
  waiverDays,
});

it.each([
  [[], undefined],
  [[{ flag }], undefined],
  [[waived(6)], "1 waived (expires in 6 d)"],
  [[waived(6), waived(6)], "2 waived (all expire in 6 d)"],
  [[waived(60), { flag }, waived(6), waived(60)], "3 waived (1 expires in 6 d)"],
  [[waived(60), waived(0), waived(0)], "3 waived (2 expire in 0 d)"],
])("%#", (rows, words) => {
  expect(waivedWords(rows)).toBe(words);
});
