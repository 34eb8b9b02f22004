import { describe, expect, it } from "vitest";
import type { Runbook } from "../schema/runbook.ts";
import { type PageContext, runbookToPage } from "./runbook-to-page.ts";

const runbook: Runbook = {
  id: "split-dns",
  file: "runbooks/split-dns.md",
  title: "Split DNS",
  components: ["recursor", "master"],
  alerts: ["DNS: a | b ; c {{x}}"],
  wikitech: "Portal:Toolforge/Split DNS",
  reviewEvery: "90d",
  status: "draft",
  tags: ["dns", "Runbooks"],
  body: "See [the master](master.md#what-now), T211199 and [it](component:master).\n\n{{anchor|old}}\n\n## recursor\n\n[x](nowhere.md)",
  bodyLine: 9,
};

const { wikitech: _, ...unplaced } = runbook;
const master: Runbook = {
  ...unplaced,
  id: "master",
  file: "runbooks/master.md",
  title: "Master [old] #1",
  components: ["master"],
  body: "## What now?\n",
};

const context: PageContext = {
  runbooks: [runbook, master],
  componentName: (id) => `tools-${id}-01`,
  origin: { workspace: "Toolforge -->", revision: "4d08bf3", date: "2018-12-04" },
};

describe("runbookToPage", () => {
  it("writes header, text, categories and provenance", () => {
    const { title, text, categories } = runbookToPage(runbook, context);
    expect(title).toBe("Portal:Toolforge/Split DNS");
    expect(categories).toEqual(["Runbooks", "Dns"]);
    expect(text).toBe(`{| class="wikitable runbook-facts"
! Components
| [[#recursor|tools-recursor-01]], [[Master (old) 1|tools-master-01]]
|-
! Alerts
| <code>DNS: a &#124; b&#32;; c &#123;&#123;x}}</code>
|-
! Status
| draft, not reviewed, to be reviewed every 90 days
|}

See [[Master (old) 1#What now?|the master]], [https://phabricator.wikimedia.org/T211199 T211199] and [[Master (old) 1|it]].

<span id="old"></span>

== recursor ==

x

[[Category:Runbooks]]
[[Category:Dns]]

<!-- Exported on 2018-12-04 from runbooks/split-dns.md of the workspace “Toolforge  - ” at revision 4d08bf3. -->`);
  });

  it("is the same at each export", () => {
    expect(runbookToPage(runbook, context)).toEqual(runbookToPage(runbook, context));
  });

  it("takes lines from the runbook's file", () => {
    const page = runbookToPage({ ...runbook, body: "x\n\n<host>" }, context);
    expect(page.warnings.map(({ file, line }) => `${file}:${line}`)).toEqual(["runbooks/split-dns.md:11"]);
  });

  it("lets nothing of the front matter act", () => {
    const hostile = "{{x}} [[Category:Y]] -- | ~~~~ <b> __TOC__ ''";
    const page = runbookToPage(
      { ...master, title: hostile, tags: [hostile], alerts: [hostile], components: ["a"] },
      { ...context, componentName: () => hostile, origin: { workspace: hostile, date: "2018-12-04" } },
    );
    expect(page.title).toBe("((x)) ((Category:Y)) -- (b) TOC ''");
    expect(page.categories).toEqual(["Runbooks", page.title]);
    const seen = page.text.replace(/<!--.*-->$/, "").replaceAll(`[[Category:${page.title}]]`, "");
    expect(seen.replace("[[Category:Runbooks]]", "")).not.toMatch(/\{\{|\[\[|~~~|<b>|__TOC|''|<!--/);
    expect(page.text.match(/-->/g)).toHaveLength(1);
  });
});
