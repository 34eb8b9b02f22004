import { describe, expect, test } from "vitest";
import { auditInputOf, componentOf, relationOf, runbookOf } from "../small-workspace.ts";
import { findings } from "./findings.ts";
import { undocumented } from "./undocumented.ts";

describe("undocumented", () => {
  test("is a warning where a source says so, and info where nobody knows", () => {
    const input = auditInputOf({
      components: [
        componentOf("said", "service", { documented: "undocumented" }),
        componentOf("part", "service", { documented: "partial" }),
        componentOf("open", "service", { documented: "unknown" }),
        componentOf("well", "service", { documented: "documented" }),
      ],
    });
    const found = findings(undocumented, input);
    expect(found.map(({ component, severity }) => [component, severity])).toEqual([
      ["said", "warning"],
      ["part", "info"],
      ["open", "info"],
    ]);
    expect(found[0]?.message).toBe("No runbook is attached; the facts say undocumented on 2018-12.");
    expect(found[2]?.message).toBe("No runbook is attached, and the facts know of no page about it.");
  });

  test("leaves out kinds nobody repairs, unless a source calls them undocumented", () => {
    const kinds = ["document", "task", "repository", "address", "incident", "network", "external"] as const;
    const open = kinds.map((kind) => componentOf(kind, kind, { documented: "unknown" }));
    expect(findings(undocumented, auditInputOf({ components: open }))).toEqual([]);
    const said = kinds.map((kind) => componentOf(kind, kind, { documented: "undocumented" }));
    expect(findings(undocumented, auditInputOf({ components: said }))).toHaveLength(kinds.length);
  });

  test("is settled by an attached runbook, not by a stub", () => {
    const components = [componentOf("a", "host", { documented: "undocumented" })];
    const full = auditInputOf({ components, runbooks: [runbookOf("r", { components: ["a"] })] });
    expect(findings(undocumented, full)).toEqual([]);
    const stub = auditInputOf({
      components,
      runbooks: [runbookOf("r", { components: ["a"], status: "stub" })],
    });
    expect(findings(undocumented, stub)[0]?.message).toContain("Its only runbook, “r”, is a stub");
  });

  test("a runbook that answers the alert counts for the check; a paging check without one is critical", () => {
    const check = { system: "icinga", alert: "disk is full", pages: true };
    const components = [componentOf("c", "check", { check, documented: "unknown" })];
    expect(findings(undocumented, auditInputOf({ components }))[0]?.severity).toBe("critical");
    const runbooks = [runbookOf("r", { alerts: ["disk is full"] })];
    expect(findings(undocumented, auditInputOf({ components, runbooks }))).toEqual([]);
  });

  test("points at the runbook that names it most, or else at that of a user", () => {
    const components = [
      componentOf("db-1", "host", { documented: "unknown" }),
      componentOf("cf", "config-file", { documented: "unknown" }),
      componentOf("app", "service"),
    ];
    const body = "First line.\nIt stands on db-1.\nAsk db-1 again.\n";
    const runbooks = [
      runbookOf("once", { body: "Look at db-1." }),
      runbookOf("twice", { body }),
      runbookOf("app-book", { components: ["app"] }),
    ];
    const input = auditInputOf({ components, runbooks, relations: [relationOf("app reads cf")] });
    const [named, used] = findings(undocumented, input);
    expect(named?.message).toContain("“twice” names it in line 8.");
    expect(named?.evidence).toContain("runbooks/twice.md:8");
    expect(used?.message).toContain("Nearest: “app-book”, about app.");
  });
});
