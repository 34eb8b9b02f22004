import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { Impact, ImpactLine } from "../impact/impact-schema.ts";
import { splitFrontMatter } from "../load/front-matter.ts";
import { loadWorkspace } from "../load.ts";
import type { PlanContext } from "./plan-context.ts";
import { type PlanInput, planText } from "./plan-text.ts";

const line = (name: string, more: Partial<ImpactLine> = {}): ImpactLine => ({
  id: name,
  type: "component",
  name,
  via: [],
  because: `${name} refers to x`,
  hops: [],
  evidence: ["puppet@1:a.pp#L1"],
  ...more,
});
const impact = (more: Partial<Impact> = {}): Impact => ({
  subject: "x.tools.wmflabs.org",
  resolvedTo: ["dns-x"],
  action: "remove",
  fitting: ["remove"],
  verdict: { grade: "breaksNow", words: "Breaks now: 1" },
  grades: {
    breaksNow: [line("kubelet")],
    alarms: [],
    blind: [],
    stale: [],
    likely: [],
    mentioned: [],
    couldHideMore: [],
  },
  beyond: 0,
  untouched: 0,
  lookedIn: ["puppet"],
  notLookedIn: ["hiera"],
  oldestEvidence: { source: "puppet", captured: "2018-12-04" },
  undated: [],
  remarks: [],
  delays: [],
  undo: [],
  preflight: [],
  checks: [],
  nearest: [],
  ...more,
});
const context: PlanContext = {
  sourceTitle: (id) => ({ puppet: "operations/puppet", hiera: "Hiera on Wikitech" })[id] ?? id,
  about: (id) => (id === "dns-x" ? { name: "x.tools.wmflabs.org", summary: "A record." } : undefined),
  check: (id) => ({ alert: `toolschecker: ${id}`, url: id === "nodes" ? "http://checker/nodes" : undefined }),
};
const input: PlanInput = { why: "", written: "2018-12-04T20:03Z" };
const textOf = (more: Partial<Impact> = {}, given: Partial<PlanInput> = {}) =>
  planText(impact(more), { ...input, ...given }, context);
const lists = (more: Partial<Impact["grades"]>): Partial<Impact> => ({
  grades: { ...impact().grades, ...more },
});
const load = (text: string) => loadWorkspace([{ path: "plans/a.md", text }]);
const tree = (text: string) =>
  fromMarkdown(splitFrontMatter(text).body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

describe("planText", () => {
  it("has front matter that loads, with the watch list by the exact texts of the alerts", () => {
    const text = textOf(
      { checks: ["nodes", "cron", "nodes"] },
      { from: "2018-12-04T20:00Z", until: "2018-12-04T21:00Z" },
    );
    const { workspace, problems } = load(text);
    expect(problems).toEqual([]);
    expect(workspace.plans[0]).toMatchObject({
      title: "Remove x.tools.wmflabs.org",
      subject: "x.tools.wmflabs.org",
      action: "remove",
      components: ["dns-x"],
      written: "2018-12-04T20:03Z",
      from: "2018-12-04T20:00Z",
      until: "2018-12-04T21:00Z",
      watch: ["toolschecker: nodes", "toolschecker: cron"],
    });
    expect(text).toContain("- [ ] `toolschecker: nodes` looks at <http://checker/nodes>\n");
    expect(text).toContain("From 2018-12-04T20:00Z until 2018-12-04T21:00Z (UTC).");
  });

  it("says what was looked in and what was not, right under the verdict, in the same strength", () => {
    expect(textOf()).toContain(
      "## What breaks\n\n- Verdict: **Breaks now: 1**\n- Looked in: **operations/puppet**\n- NOT looked in: **Hiera on Wikitech**\n",
    );
  });

  it("gives each line its reason, its evidence and what is not certain about it", () => {
    const text = textOf({
      ...lists({
        likely: [
          line("cron", {
            uncertain: { hop: 0, why: "one of two is enough" },
            evidence: ["a:1", "b:2", "c:3", "d:4"],
          }),
        ],
        mentioned: [
          line("Split DNS", {
            id: "deep/split-dns",
            type: "runbook",
            evidence: [],
            because: "names it in line 3",
          }),
        ],
      }),
      beyond: 7,
    });
    expect(text).toContain("### Breaks now (1)\n\n- kubelet refers to x. Evidence: `puppet@1:a.pp#L1`.");
    expect(text).toContain(
      "- cron refers to x. Evidence: `a:1`, `b:2`, `c:3` and 1 more. Not certain: one of two is enough.",
    );
    expect(text).toContain("- [Split DNS](../runbooks/deep/split-dns.md): names it in line 3.");
    expect(text).toContain("7 more are reached only over two or more uncertain steps");
    expect(text).not.toContain("### Alarms");
  });

  it("lists blind spots to look in first, and each command once", () => {
    const spot = (name: string, ...howToLook: string[]) =>
      line(name, { because: `${name} was never read.`, howToLook });
    const text = textOf(
      lists({ couldHideMore: [spot("home", "lsattr x", "cat x"), spot("hiera", "cat x")] }),
    );
    expect(text).toContain("2 places could hold `x.tools.wmflabs.org`");
    expect(text).toContain("- [ ] home was never read. Evidence:");
    expect(text).toContain("```sh\nlsattr x\ncat x\n```");
  });

  it("says how much comes back, step by step", () => {
    const step = (reversible: "yes" | "partly" | "no") => ({
      words: "Add it.",
      evidence: ["r:1"],
      reversible,
    });
    const text = textOf({ undo: [step("yes"), step("partly"), step("no")] });
    expect(text).toContain("- [ ] **Comes back.** Add it. Evidence: `r:1`.");
    expect(text).toContain("- [ ] **Comes back in part.** Add it.");
    expect(text).toContain("- [ ] **Does not come back.** Add it.");
  });

  it("says of each part that nothing is known, instead of leaving it out", () => {
    const text = textOf({ resolvedTo: [], ...lists({ breaksNow: [] }), oldestEvidence: null });
    for (const words of [
      "No component of the graph bears this name",
      "Nobody has written this down yet.",
      "No window is set.",
      "No blind spot is known",
      "No name or certificate",
      "No delay is recorded. That does not mean there is none.",
      "Nobody has recorded how this is undone.",
      "No check is known that would tell",
      "no line rests on a dated source",
    ])
      expect(text).toContain(words);
  });

  it("names what it becomes", () => {
    expect(textOf({ action: "rename" }, { to: "y" })).toContain("# Rename x.tools.wmflabs.org to y\n");
    expect(textOf({ action: "change-address" }, { to: "10.0.0.1" })).toContain(
      "# Change the address of x.tools.wmflabs.org to 10.0.0.1\n",
    );
  });

  it("makes no markup of any name, reason or subject, and loads again", () => {
    const nasty = fc
      .oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
        fc
          .array(
            fc.constantFrom(
              "<b>",
              "`",
              "*",
              "_",
              "~",
              "[a](b)",
              "![a](b)",
              "&amp;",
              "# ",
              "- ",
              "1. ",
              "---\n",
              "\n\n",
              "a",
              " ",
              "\\",
              "|",
              "<!--",
              "> ",
            ),
            { minLength: 1, maxLength: 8 },
          )
          .map((parts) => parts.join("")),
      )
      .filter((text) => text.trim() !== "");
    const types = (node: Nodes): string[] => [
      node.type,
      ...("children" in node ? node.children.flatMap(types) : []),
    ];
    // An address in a name becomes a link of itself, which is wanted.
    const outline = (text: string) =>
      types(tree(text))
        .filter((type) => type !== "text" && type !== "link")
        .join(" ");
    const tame = outline(textOf({ ...lists({ stale: [line("a")] }), remarks: ["r"] }));
    fc.assert(
      fc.property(nasty, nasty, nasty, (subject, because, remark) => {
        const text = textOf({
          subject,
          remarks: [remark],
          ...lists({ stale: [line("a", { because, evidence: [because] })] }),
        });
        expect(outline(text)).toBe(tame);
        expect(load(text).problems).toEqual([]);
        expect(load(text).workspace.plans[0]?.subject).toBe(subject);
        const shown = plainText(tree(text)).replace(/\s+/g, "");
        expect(shown).toContain(because.replace(/\s+/g, "").replaceAll("\0", "\ufffd"));
      }),
      { numRuns: 300 },
    );
  });
});
