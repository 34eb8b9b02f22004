import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flag, ruleIds } from "../flag.ts";
import { arbitraryFlag, hostileWorkspace } from "./hostile-flags.ts";
import { junitReport } from "./junit-report.ts";
import { xmlText } from "./junit-xml.ts";
import { reportFlags } from "./report-flag.ts";
import { xmlTags } from "./xml-tags.ts";

const plain: Flag = {
  ...{ rule: "orphan", severity: "info", component: "a", message: "Alone.", remedy: "Join it." },
  ...{ evidence: ["src:L1"], dependents: 3 },
};

describe("junit", () => {
  test("is well-formed, and counts what it holds", () => {
    const law = (flags: readonly Flag[]) => {
      const items = reportFlags(hostileWorkspace, flags);
      const xml = junitReport(items, ruleIds, "warning");
      const tags = xmlTags(xml);
      const cases = tags.filter((tag) => tag.startsWith("<testcase"));
      const failures = items.filter(({ flag }) => !flag.waived && flag.severity !== "info").length;
      const skipped = items.filter(({ flag }) => flag.waived).length;
      expect(tags.filter((tag) => tag.startsWith("<failure"))).toHaveLength(failures);
      expect(tags.filter((tag) => tag.startsWith("<skipped"))).toHaveLength(skipped);
      expect(tags.filter((tag) => tag.startsWith("<testsuite "))).toHaveLength(ruleIds.length);
      expect(tags[1]).toBe(
        `<testsuites name="audit" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0">`,
      );
    };
    fc.assert(fc.property(fc.array(arbitraryFlag(), { maxLength: 8 }), law), { numRuns: 300 });
  });

  test("fails from the given severity on; a rule without findings passes", () => {
    const items = reportFlags(hostileWorkspace, [{ ...plain, severity: "warning" }]);
    const failing = (failOn: "critical" | "warning") =>
      junitReport(items, ["orphan", "contradiction"], failOn).match(/<failure|name="no findings"/g);
    expect(failing("warning")).toEqual(["<failure", 'name="no findings"']);
    expect(failing("critical")).toEqual(['name="no findings"']);
  });

  test("what XML cannot hold is replaced, what it can is kept", () => {
    expect(xmlText("a\u0000\u001b\ud800\uffff\u009b🙂\n<&>\"'")).toBe(
      "a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD🙂&#10;&#60;&#38;&#62;&#34;&#39;",
    );
  });
});
