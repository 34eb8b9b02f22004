import { describe, expect, it } from "vitest";
import { givenImpact, givenLine } from "./given-impact.ts";
import { impactText } from "./impact-text.ts";
import { reasonAfter } from "./reason.ts";

describe("impactText", () => {
  it("says claim, coverage and every line with its proof", () => {
    const impact = givenImpact({
      grades: { breaksNow: [givenLine("kubelet")] },
      undo: [{ words: "Add it again.", evidence: ["report:L9"], reversible: "partly" }],
      checks: ["nodes"],
    });
    expect(impactText(impact, "k8s-master")).toBe(
      [
        "What breaks if I remove k8s-master",
        "Verdict: Breaks now: 1",
        "Looked in: report",
        "NOT looked in: console",
        "Oldest evidence: report, 2018-11-03",
        "",
        "Breaks now (1)",
        "  kubelet: kubelet refers to name [report:L2]",
        "",
        "Undo:",
        "  Add it again. [report:L9]",
        "",
        "Checks that would tell you:",
        "  nodes",
        "",
      ].join("\n"),
    );
  });
});

describe("reasonAfter", () => {
  it("leaves out the name it begins with, and only that", () => {
    expect(reasonAfter("kubelet", "kubelet reads the file")).toBe("reads the file");
    expect(reasonAfter("Value of x", "Value of x: it stands outside git")).toBe("it stands outside git");
    expect(reasonAfter("kube", "kubelet reads the file")).toBe("kubelet reads the file");
  });
});
