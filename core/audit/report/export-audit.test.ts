import { describe, expect, test } from "vitest";
import { createModel } from "../../model.ts";
import { OperationError } from "../../operation-error.ts";
import { auditInputOf, componentOf, fileOf } from "../small-workspace.ts";
import { exportAudit } from "./export-audit.ts";

const { workspace } = auditInputOf({
  components: [componentOf("alone", "host"), fileOf("loose", { tracked: "no" })],
  waivers: [
    {
      ...{ component: "alone", rule: "orphan", reason: "kept for a while" },
      ...{ since: "2018-12-01", expires: "2018-12-31" },
    },
  ],
});
const model = createModel(workspace, [], "2018-12-04");
const formats = ["wikitext", "csv", "task", "sarif", "junit"] as const;
const ask = (question: Partial<Parameters<typeof exportAudit>[1]>) =>
  exportAudit(model, { format: "csv", failOn: "warning", ...question });

describe("exportAudit", () => {
  test.each(formats)(
    "%s holds every flag, waived ones with their reason, and is the same each time",
    (format) => {
      const report = ask({ format });
      expect(report.flags).toBe(model.flags.length);
      expect(report.text).toContain("kept for a while");
      expect(report.text).toContain("loose");
      expect(report.text).not.toMatch(/\b(safe|unused|undefined|null)\b/);
      expect(ask({ format })).toEqual(report);
    },
  );

  test("is narrowed by rule, component and single flags, and says how many are left", () => {
    expect(ask({ rules: ["orphan"] }).flags).toBe(2);
    expect(ask({ component: "alone" }).text).not.toContain("loose");
    const one = ask({ flags: ["loose untracked-config", "nobody orphan"] });
    expect([one.flags, one.text.split("\r\n")]).toEqual([
      1,
      [expect.any(String), expect.stringContaining("untracked-config"), ""],
    ]);
    expect(ask({ flags: [] }).flags).toBe(0);
    expect(() => ask({ component: "nobody" })).toThrow(OperationError);
  });

  test("counts waivers from the given day", () => {
    expect(ask({ rules: ["orphan"], format: "junit" }).text).toContain('skipped="1"');
    expect(ask({ rules: ["orphan"], format: "junit", today: "2019-06-01" }).text).toContain('skipped="0"');
  });

  test.each(formats)("%s of no flags is still a whole text", (format) => {
    const { text, flags } = ask({ format, flags: [] });
    expect(flags).toBe(0);
    expect(text).toMatch(/.\r?\n$/);
  });
});
