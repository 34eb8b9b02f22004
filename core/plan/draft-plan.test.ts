import { describe, expect, it } from "vitest";
import type { OperationArguments } from "../contract.ts";
import { loadWorkspace } from "../load.ts";
import { createModel } from "../model.ts";
import { draftPlan } from "./draft-plan.ts";

const component = (id: string, kind: string, more = "") =>
  `  - {id: ${id}, kind: ${kind}, name: ${id}.example.org, summary: Something., asOf: 2018-12, evidence: ["src:1"]${more}}\n`;
const { workspace, problems } = loadWorkspace([
  {
    path: "graph-data/a.yaml",
    text: `components:\n${component("name", "dns-name")}${component("nodes", "check", ", check: {system: icinga, alert: 'nodes: are ready', url: 'http://x.example.org/'}")}relations:\n  - {from: nodes, type: probes, to: name, evidence: ["src:2"]}\n`,
  },
  {
    path: "graph-data/changes.yaml",
    text: "changes:\n  - {about: [name], kind: undo, reversible: partly, words: Add it again by hand., evidence: ['src:3']}\n",
  },
]);
const model = createModel(workspace, problems, "2018-12-04");
const draft = (more: Partial<OperationArguments<"draftPlan">> = {}) =>
  draftPlan(model, {
    subject: "name.example.org",
    action: "remove",
    why: "",
    written: "2018-12-04T20:03Z",
    ...more,
  });

describe("draftPlan", () => {
  it("writes down what impact says, with the alert to watch and the way back", () => {
    const { path, text } = draft();
    expect(path).toBe("plans/2018-12-04T2003Z-remove-name.md");
    const loaded = loadWorkspace([{ path, text }]);
    expect(loaded.problems).toEqual([]);
    expect(loaded.workspace.plans).toMatchObject([{ components: ["name"], watch: ["nodes: are ready"] }]);
    expect(text).toContain("- [ ] `nodes: are ready` looks at <http://x.example.org/>");
    expect(text).toContain("**Comes back in part.** Add it again by hand. Evidence: `src:3`.");
  });

  it.each([
    ["k8s-master.tools.wmflabs.org", "remove", "plans/2018-12-04T2003Z-remove-k8s-master.md"],
    ["10.68.17.142", "change-address", "plans/2018-12-04T2003Z-change-address-10-68-17-142.md"],
    [
      "/data/project/x/.kube/config",
      "edit-file",
      "plans/2018-12-04T2003Z-edit-file-data-project-x-kube-config.md",
    ],
    ["../../etc/passwd", "remove", "plans/2018-12-04T2003Z-remove-etc-passwd.md"],
    ["監視", "power-off", "plans/2018-12-04T2003Z-power-off-subject.md"],
  ] as const)("places the plan for %s, %s", (subject, action, path) => {
    expect(draft({ subject, action }).path).toBe(path);
  });

  it.each([
    ["no minute", { written: "yesterday" }, "is no minute"],
    ["a minute that does not exist", { written: "2018-13-04T20:03Z" }, "is no minute"],
    [
      "a window that ends before it starts",
      { from: "2018-12-04T21:00Z", until: "2018-12-04T20:00Z" },
      "before it starts",
    ],
    ["an empty subject", { subject: " " }, "needs a name"],
  ])("refuses %s", (_, more, words) => {
    expect(() => draft(more)).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringContaining(words) }),
    );
  });
});
