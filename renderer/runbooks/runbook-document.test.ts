import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { createModel } from "../../core/model.ts";
import { walk } from "../../core/runbook/walk.ts";
import type { Component } from "../../core/schema/component.ts";
import type { Runbook } from "../../core/schema/runbook.ts";
// Brings the reader's own node types to mdast.
import type {} from "./reader-tree.ts";
import { runbookDocument, runbookPart, runbookProblems } from "./runbook-document.ts";

const facts = { summary: "s", asOf: "2018-12", evidence: ["incident-report:L1"] };
const components: Component[] = [
  { id: "proxy", kind: "host", name: "tools-proxy-01", ...facts },
  {
    id: "nodes",
    kind: "check",
    name: "n",
    ...facts,
    check: { system: "icinga", alert: "All nodes are healthy" },
  },
];

function modelOf(body: string, frontMatter: Partial<Runbook> = {}) {
  const runbook: Runbook = {
    ...{
      id: "r",
      file: "runbooks/r.md",
      title: "R",
      components: ["proxy"],
      alerts: [],
      tags: [],
      status: "draft",
    },
    ...{ body, bodyLine: 5 },
    ...frontMatter,
  };
  const workspace = {
    ...{
      manifest: { title: "t" },
      components,
      relations: [],
      waivers: [],
      changes: [],
      views: [],
      plans: [],
      runbooks: [runbook],
      places: {},
    },
    sources: [
      {
        id: "incident-report",
        title: "i",
        kind: "report" as const,
        looked: "yes" as const,
        couldHold: ["names"],
      },
    ],
  };
  return createModel(workspace, [], "2018-12-04");
}

function documentOf(body: string, frontMatter: Partial<Runbook> = {}) {
  const document = runbookDocument(modelOf(body, frontMatter), "r");
  if (!document) throw new Error("no document");
  return document;
}

const nodesOf = <T extends Nodes["type"]>(body: string, type: T) =>
  [...walk(documentOf(body).tree)].filter((node): node is Extract<Nodes, { type: T }> => node.type === type);

describe("runbookDocument", () => {
  it("is undefined for a runbook that does not exist", () => {
    const model = createModel(
      {
        manifest: { title: "t" },
        components,
        relations: [],
        sources: [],
        waivers: [],
        changes: [],
        views: [],
        plans: [],
        runbooks: [],
        places: {},
      },
      [],
      "2018-12-04",
    );
    expect(runbookDocument(model, "r")).toBeUndefined();
  });

  it("finds components in prose and inline code, not in code blocks and links", () => {
    const body = [
      "On tools-proxy-01 run `ssh tools-proxy-01 -v`.",
      "",
      "```sh",
      "ssh tools-proxy-01",
      "```",
      "",
      "[tools-proxy-01](https://example.org)",
    ].join("\n");
    expect(nodesOf(body, "componentName").map(({ id, value }) => [id, value])).toEqual([
      ["proxy", "tools-proxy-01"],
      ["proxy", "tools-proxy-01"],
    ]);
    const [code] = nodesOf(body, "namedCode");
    expect(code?.children.map((child) => ("value" in child ? child.value : ""))).toEqual([
      "ssh ",
      "tools-proxy-01",
      " -v",
    ]);
  });

  it("takes a known source in brackets for evidence", () => {
    const body = "Read `(incident-report:L20)`, not `(no-such-source:L1)`, not `(x)`.";
    expect(nodesOf(body, "evidenceReference").map(({ evidence }) => evidence)).toEqual([
      "incident-report:L20",
    ]);
  });

  it("gives headings their anchor and code blocks their command", () => {
    const document = documentOf("## Verify\n\n```sh danger\nreboot <host>\n```\n\n## Verify\n");
    const slugs = [...walk(document.tree)].flatMap((node) =>
      node.type === "heading" ? [node.data?.slug] : [],
    );
    expect(slugs).toEqual(["verify", "verify-1"]);
    expect(document.outline.map(({ slug }) => slug)).toEqual(slugs);
    const code = [...walk(document.tree)].find((node) => node.type === "code");
    expect(document.commands[code?.data?.command ?? -1]).toMatchObject({
      danger: true,
      placeholders: ["host"],
    });
  });

  it("is for the components it lists and the checks whose alert it answers, each once", () => {
    const ids = (frontMatter: Partial<Runbook>) =>
      documentOf("x", frontMatter).components.map(({ id }) => id);
    expect(ids({ components: ["proxy", "gone"], alerts: ["All nodes are healthy"] })).toEqual([
      "proxy",
      "nodes",
    ]);
    expect(ids({ components: ["nodes"], alerts: ["All nodes are healthy"] })).toEqual(["nodes"]);
  });

  it("knows its age and when it is due", () => {
    expect(documentOf("x", { reviewed: "2018-11-24", reviewEvery: "90d" })).toMatchObject({
      reviewAge: 10,
      reviewDue: "2019-02-22",
    });
    expect(documentOf("x")).not.toHaveProperty("reviewAge");
  });

  it("crosses a worker", () => {
    const document = documentOf("On tools-proxy-01\n\n* [ ] x\n\n| a |\n|---|\n| b |");
    expect(structuredClone(document)).toEqual(document);
  });

  it("cuts off nesting that nobody writes, and loses none of its text", () => {
    const { tree } = documentOf(`${"> ".repeat(300)}deep inside`);
    const depth = (node: Nodes): number =>
      "children" in node ? 1 + Math.max(0, ...node.children.map(depth)) : 1;
    expect(depth(tree)).toBeLessThan(70);
    expect(JSON.stringify(tree)).toContain("deep inside");
  });

  it("hands out a long text in parts: all of it, headings and commands known to the whole", () => {
    const section = (number: number) =>
      `## Section ${number}\n\n{{anchor|old ${number}}}\n\nOn tools-proxy-01.\n\n\`\`\`sh\nssh <host${number % 50}>\n\`\`\`\n`;
    const model = modelOf(
      `${Array.from({ length: 900 }, (_, number) => section(number)).join("\n")}\nTODO\n`,
    );
    const document = runbookDocument(model, "r");
    const places = document?.parts ?? [];
    expect(places.length).toBeGreaterThan(5);
    expect(document).toMatchObject({ tree: { children: [] }, problems: [] });
    expect(document?.outline).toHaveLength(900);
    expect(document?.anchors).toHaveLength(900);
    expect(document?.commands.flatMap(({ placeholders }) => placeholders)).toHaveLength(40);
    const parts = places.map((_, index) => runbookPart(model, "r", index));
    const nodes = parts.flatMap((part) => (part ? [...walk(part.tree)] : []));
    const slugs = nodes.flatMap((node) => (node.type === "heading" ? [node.data?.slug] : []));
    expect(slugs).toEqual(document?.outline.map(({ slug }) => slug));
    expect(nodes.filter(({ type }) => type === "componentName")).toHaveLength(900);
    expect(nodes.filter(({ type }) => type === "keptAnchor")).toHaveLength(900);
    for (const part of parts) {
      for (const node of part ? walk(part.tree) : []) {
        if (node.type === "code") expect(part?.commands[node.data?.command ?? -1]?.text).toBe(node.value);
      }
    }
    expect(runbookPart(model, "r", places.length)).toBeUndefined();
    expect(runbookProblems(model, "r").some(({ what }) => what.startsWith("Unfinished"))).toBe(true);
  });

  it("makes a name kept for links a place of its own, in prose and not in code", () => {
    const body = "## B {{anchor|in b}}\n\na {{Anchor|Old name|Older}} b\n\n`{{anchor|no}}`\n";
    expect(nodesOf(body, "keptAnchor").map(({ keys }) => keys)).toEqual([["inb"], ["oldname", "older"]]);
    expect(documentOf(body).anchors).toEqual([
      { key: "inb", line: 1 },
      { key: "oldname", line: 3 },
      { key: "older", line: 3 },
    ]);
    expect(documentOf(body).outline[0]?.slug).toBe("b");
    expect(nodesOf(body, "text").some(({ value }) => value.includes("nchor"))).toBe(false);
  });
});
