import { describe, expect, it } from "vitest";
import { createModel } from "../../core/model.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Runbook } from "../../core/schema/runbook.ts";
import { childLines, rootLines } from "./tree-lines.ts";

const component: Component = {
  ...{
    id: "cf",
    kind: "config-file",
    name: "/etc/cf",
    summary: "x",
    asOf: "2018-12",
    evidence: ["report:L1"],
  },
  file: { path: "/etc/cf", host: "a", tracked: "no", immutable: "yes" },
};
const runbook: Runbook = {
  ...{ id: "nfs/frozen", title: "Frozen", components: ["cf"], alerts: [], tags: [], status: "draft" },
  ...{ file: "runbooks/nfs/frozen.md", body: "## Meaning\n", bodyLine: 3 },
};
const model = createModel(
  {
    ...{
      manifest: { title: "T" },
      components: [component],
      relations: [],
      sources: [],
      waivers: [],
      changes: [],
      views: [],
      plans: [],
    },
    ...{ runbooks: [runbook], places: {} },
  },
  [],
  "2018-12-04",
);
const labels = (id: string) => childLines(model, id).map((line) => line.label);

describe("childLines", () => {
  it("lets a component be opened for its flags and runbooks, though it has no relation", () => {
    const [line] = childLines(model, "kind:config-file");
    expect(rootLines(model).map(({ label }) => label)).toEqual(["Config files, 1"]);
    expect(line?.count).toBe(2);
    expect(labels(line?.id ?? "")).toEqual([`Flags, ${model.flagsOf("cf").length}`, "Runbooks, 1"]);
  });

  it("says of each flag how bad it is and what it says", () => {
    const flags = labels("kind:config-file/cf/flags");
    expect(flags).toHaveLength(model.flagsOf("cf").length);
    expect(flags.some((label) => /^(critical|warning), Frozen, unexplained: /.test(label))).toBe(true);
  });

  it("names the runbook that a line opens", () => {
    const [line] = childLines(model, "kind:config-file/cf/runbooks");
    expect(line).toMatchObject({ label: "Frozen, draft", runbook: "nfs/frozen", count: 0 });
    expect(childLines(model, line?.id ?? "")).toEqual([]);
  });

  it("is empty for what is not there", () => {
    for (const id of ["kind:nothing", "kind:host/none", "kind:host/none/flags", "x", ""]) {
      expect(childLines(model, id)).toEqual([]);
    }
  });
});
