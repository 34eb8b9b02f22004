import { expect, test } from "vitest";
import { ruleIds } from "../audit/flag.ts";
import { flagOf } from "./arbitrary-view.ts";
import { allBadges, cardBadges, flagsInWords, severityOrder, worse, worstSeverity } from "./badges.ts";

test("of several flags with one badge the worst speaks", () => {
  const flags = [
    flagOf("a", "stale-runbook", "info"),
    flagOf("a", "stub-runbook", "warning"),
    flagOf("a", "thin-runbook", "warning"),
  ];
  expect(allBadges(flags)).toEqual([{ id: "doc", label: "stub runbook", severity: "warning" }]);
});

test("equally bad badges come in the fixed order", () => {
  const flags = ["stale-evidence", "contradiction", "undocumented"] as const;
  const badges = cardBadges(flags.map((rule) => flagOf("a", rule, "warning")));
  expect(badges.badges.map(({ id }) => id)).toEqual(["doc", "contradiction"]);
  expect(badges.more).toBe(1);
});

test("a frozen file's lock tells whether anything says why", () => {
  const ids = (["immutable-explained", "immutable-unexplained"] as const).map(
    (rule) => allBadges([flagOf("a", rule, "warning")])[0]?.id,
  );
  expect(ids).toEqual(["frozen-explained", "frozen-unexplained"]);
});

test("words name the severity first, and a flag without a badge still has its severity", () => {
  expect(
    flagsInWords([flagOf("a", "untracked-config", "warning"), flagOf("a", "undocumented", "critical")]),
  ).toBe("critical, not documented, untracked");
  expect(flagsInWords([flagOf("a", "odd-owner", "warning")])).toBe("warning");
  expect(flagsInWords([])).toBe("");
});

test("the worst severity leaves waived flags aside", () => {
  const waived = { reason: "known", expires: "2019-01-01" };
  expect(worstSeverity([flagOf("a", "orphan", "critical", { waived }), flagOf("a", "orphan", "info")])).toBe(
    "info",
  );
  expect(worse([undefined, "warning", "critical", "info"])).toBe("critical");
  expect([undefined, "info", "warning", "critical"].map((s) => severityOrder(s as "info"))).toEqual([
    3, 2, 1, 0,
  ]);
});

test("every rule has a badge or none, and no label is empty", () => {
  for (const rule of ruleIds)
    for (const { label } of allBadges([flagOf("a", rule, "info")])) expect(label).not.toBe("");
});
