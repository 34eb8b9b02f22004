import { describe, expect, it } from "vitest";
import type { Mentions } from "../../core/editing/graph-mentions.ts";
import { givenRelation } from "../filter/given-page.tsx";
import { previewRemoval } from "./preview-removal.ts";

const own = {
  path: "graph-data/own.yaml",
  text: `# Own.
components:
  - id: api
    kind: host
    name: api
    summary: About api.
    asOf: 2018-12
    evidence: [a:1]

relations:
  - from: api
    type: reads
    to: db
    evidence: [a:1]
`,
};
const other = {
  path: "graph-data/web.yaml",
  text: "relations:\n  - from: web # kept\n    type: reads\n    to: db\n    evidence: [a:1]\n  - from: web\n    type: reads\n    to: api\n    evidence: [a:1]\n",
};
const runbook = {
  path: "runbooks/x.md",
  text: "---\ntitle: X\ncomponents: [db, api]\n---\nAbout api.\n",
};
const waivers = {
  path: "graph-data/waivers.yaml",
  text: "waivers:\n  - component: api\n    rule: orphan\n    reason: x\n    since: 2018-12-01\n    expires: 2018-12-31\n",
};

const mentions: Mentions = {
  relations: [givenRelation("api", "db"), givenRelation("web", "api")],
  ...{ relationFiles: [], runbooks: [], waivers: [], views: [], changes: [], plans: [] },
};
const removal = (files: readonly (typeof own)[]) =>
  previewRemoval({ id: "api", path: own.path, files }, mentions);

describe("previewRemoval", () => {
  it("takes the component out of every file it was given, and leaves what is not about it", () => {
    const result = removal([other, runbook, waivers, own]);
    if (!result.ok) throw new Error(result.message);
    expect(Object.fromEntries(result.files.map(({ path, text }) => [path, text]))).toEqual({
      [other.path]: other.text.slice(0, other.text.indexOf("  - from: web\n")),
      [runbook.path]: runbook.text.replace("[db, api]", "[db]"),
      [waivers.path]: "waivers: []\n",
      [own.path]: "# Own.\ncomponents: []\n\nrelations: []\n",
    });
  });

  it("refuses while a relation stands in a file that was not given", () => {
    expect(removal([own])).toEqual({
      ok: false,
      message: expect.stringMatching(/^1 of its 2 relations stand in a file that is not known here/),
    });
  });

  it("names the file that cannot be changed", () => {
    const broken = { ...other, text: "relations: [" };
    const result = removal([broken, own]);
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^graph-data\/web\.yaml: Line/),
    });
  });
});
