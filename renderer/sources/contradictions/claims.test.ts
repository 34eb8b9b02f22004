import { describe, expect, it } from "vitest";
import type { Flag } from "../../../core/audit/flag.ts";
import { claimsOf } from "./claims.ts";

const flag: Flag = {
  ...{ rule: "contradiction", severity: "warning", component: "a", remedy: "r", dependents: 0 },
  ...{ message: "it is frozen ≠ it is not frozen.", evidence: ["report:L1", "report:L2", "code@1:x#L3"] },
};

describe("claimsOf", () => {
  it("gives each side its own sources, once, and its dates", () => {
    const claims = [
      {
        value: "it is frozen",
        evidence: ["report:L1", "report:L2"],
        asOf: "2018-12",
        captured: "2018-12-04",
      },
      { value: "it is not frozen", evidence: ["code@1:x#L3"], captured: "2017-07-05" },
    ];
    expect(claimsOf({ ...flag, claims })).toEqual([
      {
        ...{ words: "It is frozen.", evidence: ["report:L1", "report:L2"], sources: ["report"] },
        ...{ asOf: "2018-12", captured: "2018-12-04" },
      },
      { words: "It is not frozen.", evidence: ["code@1:x#L3"], sources: ["code@1"], captured: "2017-07-05" },
    ]);
  });

  it("reads the sides out of the message where there is nothing else", () => {
    expect(claimsOf(flag).map(({ words, sources }) => [words, sources])).toEqual([
      ["It is frozen.", ["report", "code@1"]],
      ["It is not frozen.", ["report", "code@1"]],
    ]);
  });

  it("never changes the letters of a name", () => {
    const claims = [{ value: "k8s-master.tools.wmflabs.org resolves to 1.2.3.4", evidence: [] }];
    expect(claimsOf({ ...flag, claims })[0]?.words).toBe("k8s-master.tools.wmflabs.org resolves to 1.2.3.4.");
  });
});
