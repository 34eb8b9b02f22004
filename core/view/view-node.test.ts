import { expect, test } from "vitest";
import { chain, flagOf, modelOf, requestOf } from "./arbitrary-view.ts";
import { buildView } from "./build-view.ts";

test("a node shows its worst two badges and counts the rest; waived flags show nothing", () => {
  const waived = { waived: { reason: "known", expires: "2019-01-01" } };
  const flags = [
    flagOf("c0", "stale-evidence", "info"),
    flagOf("c0", "untracked-config", "warning", { detail: "partly-tracked" }),
    flagOf("c0", "undocumented", "critical"),
    flagOf("c0", "contradiction", "critical", waived),
    flagOf("c1", "undocumented", "critical", waived),
  ];
  const [focus, other] = buildView(modelOf(chain, flags), requestOf({ focus: "c0" })).nodes;
  expect(focus?.badges).toEqual([
    { id: "doc", label: "not documented", severity: "critical" },
    { id: "untracked", label: "partly tracked", severity: "warning" },
  ]);
  expect([focus?.moreBadges, focus?.worst]).toEqual([1, "critical"]);
  expect([other?.badges, other?.worst]).toEqual([[], undefined]);
});
