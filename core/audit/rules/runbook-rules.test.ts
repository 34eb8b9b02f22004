import { describe, expect, test } from "vitest";
import { auditInputOf, componentOf, relationOf, runbookOf } from "../small-workspace.ts";
import { findings } from "./findings.ts";
import { runbookNamesUnknown } from "./runbook-names-unknown.ts";
import { staleRunbook } from "./stale-runbook.ts";
import { stubRunbook } from "./stub-runbook.ts";
import { thinRunbook } from "./thin-runbook.ts";

const components = [componentOf("few", "host"), componentOf("many", "host"), componentOf("user", "service")];
const relations = [relationOf("user runs-on many")];
const attached = { components: ["few", "many"] };

describe("rules about runbooks", () => {
  test("a stub stands on the component most depends on, with the line that says so", () => {
    const body = `${"Words. ".repeat(50)}\nTODO: fill me\n`;
    const input = auditInputOf({ components, relations, runbooks: [runbookOf("r", { ...attached, body })] });
    const [found, ...more] = findings(stubRunbook, input);
    expect(more).toEqual([]);
    expect(found?.component).toBe("many");
    expect(found?.message).toBe("The runbook “r” (for 2 components) is a stub: line 8 says “TODO: fill me”.");
    expect(found?.evidence).toEqual(["runbooks/r.md:8"]);
  });

  test("a short runbook is thin, unless it says itself that it is a stub", () => {
    const thin = runbookOf("thin", { ...attached, body: "Restart it." });
    const stub = runbookOf("stub", { ...attached, body: "Restart it.", status: "stub" });
    const found = findings(thinRunbook, auditInputOf({ components, runbooks: [thin, stub] }));
    expect(found.map(({ message }) => message)).toEqual([
      "The runbook “thin” (for 2 components) is thin: it has 11 characters.",
    ]);
  });

  test("a review that is overdue makes stale, on the day after", () => {
    const runbooks = [runbookOf("r", { ...attached, reviewed: "2018-09-05", reviewEvery: "90d" })];
    const input = auditInputOf({ components, runbooks });
    expect(findings(staleRunbook, input, "2018-12-04")).toEqual([]);
    expect(findings(staleRunbook, input, "2018-12-05")[0]?.message).toContain("was due again on 2018-12-04");
  });

  test("names the graph does not hold are listed with their lines, a near one is offered", () => {
    const known = [componentOf("host", "host", { name: "tools-proxy-01" })];
    const body =
      "Log in to tools-proxy-11.\nSee /etc/nothing/here and tools-proxy-01.\nAgain tools-proxy-11.\n";
    const runbooks = [runbookOf("r", { components: ["host"], body })];
    const [found] = findings(runbookNamesUnknown, auditInputOf({ components: known, runbooks }));
    expect(found?.message).toBe(
      "The runbook “r” names tools-proxy-11 (line 7) and /etc/nothing/here (line 8), which the graph does not hold.",
    );
    expect(found?.remedy).toContain("perhaps tools-proxy-01 is meant");
    expect(found?.severity).toBe("warning");
  });

  test("a runbook that leads to nothing is left to the linter", () => {
    const runbooks = [runbookOf("r", { status: "stub" })];
    expect(findings(stubRunbook, auditInputOf({ components, runbooks }))).toEqual([]);
  });
});
