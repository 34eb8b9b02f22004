import { describe, expect, test } from "vitest";
import { audit } from "./audit.ts";
import { severities } from "./flag.ts";
import { auditInputOf, componentOf, fileOf, relationOf } from "./small-workspace.ts";

const today = "2018-12-04";

const parts = {
  components: [
    componentOf("alert", "check", {
      check: { system: "icinga", alert: "A", notesUrl: "https://wiki.example/wiki/A" },
    }),
    componentOf("probe", "endpoint"),
    componentOf("user", "service"),
    fileOf("c-watched", { tracked: "no" }, { evidence: ["src:1", "src:1"] }),
    fileOf("b-watched", { tracked: "no" }),
    fileOf("a-watched", { tracked: "no" }),
    fileOf("quiet", { tracked: "no" }),
    fileOf("partly", { tracked: "partly" }),
  ],
  relations: [
    relationOf("alert probes probe"),
    relationOf("probe tests c-watched"),
    relationOf("user reads c-watched"),
    relationOf("probe tests b-watched"),
    relationOf("probe tests a-watched"),
    relationOf("probe reads partly", { strength: "soft" }),
    relationOf("probe reads quiet", { strength: "soft" }),
  ],
};

describe("audit", () => {
  test("sorts by severity, then by dependents, then by id", () => {
    const flags = audit(auditInputOf(parts), today);
    expect(flags.map((flag) => `${flag.severity} ${flag.component} ${flag.dependents}`)).toEqual([
      "critical c-watched 3",
      "critical a-watched 2",
      "critical b-watched 2",
      "warning c-watched 3",
      "warning a-watched 2",
      "warning b-watched 2",
      "warning quiet 0",
      "info partly 0",
      "info partly 0",
      "info quiet 0",
    ]);
  });

  test("gives the same list for the components in another order", () => {
    const flags = audit(auditInputOf(parts), today);
    const turned = { ...parts, components: [...parts.components].reverse() };
    expect(audit(auditInputOf(turned), today)).toEqual(flags);
  });

  test("marks a waived flag, keeps it in its place, and touches no other", () => {
    const waiver = {
      ...{ component: "a-watched", rule: "untracked-config", reason: "being moved" },
      ...{ since: "2018-11-01", expires: "2018-12-31" },
    };
    const before = audit(auditInputOf(parts), today);
    const after = audit(auditInputOf({ ...parts, waivers: [waiver] }), today);
    expect(after[1]?.waived).toEqual({ reason: "being moved", expires: "2018-12-31", daysLeft: 27 });
    expect(after.map(({ waived: _, ...flag }) => flag)).toEqual(before);
    expect(after.filter((flag) => flag.waived)).toHaveLength(1);
  });

  test("an expired waiver and one that is too long do not apply, and are reported", () => {
    const rule = { component: "a-watched", rule: "untracked-config", reason: "later" };
    const waivers = [
      { ...rule, since: "2018-07-01", expires: "2018-12-03" },
      { ...rule, since: "2018-12-01", expires: "2019-06-01" },
    ];
    const flags = audit(auditInputOf({ ...parts, waivers }), today);
    expect(flags.some((flag) => flag.waived)).toBe(false);
    const reported = flags.filter((flag) => flag.rule === "dangling-reference").map((flag) => flag.detail);
    expect(reported.sort()).toEqual(["expired-waiver", "long-waiver"]);
  });

  test("every flag has a known severity, words, a remedy and evidence without repeats", () => {
    for (const flag of audit(auditInputOf(parts), today)) {
      expect(severities).toContain(flag.severity);
      expect(flag.message).toMatch(/\.$/);
      expect(flag.remedy).toMatch(/\.$/);
      expect(flag.evidence.length).toBeGreaterThan(0);
      expect(new Set(flag.evidence).size).toBe(flag.evidence.length);
    }
  });
});
