import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../build/processor-time.ts";
import { auditInputOf, componentOf, runbookOf } from "../audit/small-workspace.ts";
import { parseRunbookFile } from "../load/runbook-file.ts";
import { lintContext } from "../runbook/lint/context.ts";
import { completionContext } from "./completion-context.ts";
import { completionsAt } from "./completions.ts";
import { lintText } from "./lint-text.ts";

const check = {
  system: "icinga",
  alert: "Redis: set, get",
  notesUrl: "https://wikitech.wikimedia.org/wiki/Page_one#Redis_set",
};
const components = [
  componentOf("tools-proxy-01", "host"),
  componentOf("tools-redis", "service", { name: "Redis of the [tools]" }),
  componentOf("chk-redis", "check", { name: "redis check", check }),
  componentOf("doc", "document", { url: "https://wikitech.wikimedia.org/wiki/Portal:Toolforge/Some_page" }),
];
const runbooks = [
  runbookOf("split-dns", {
    title: "Split DNS",
    body: "## First look\n\nx\n",
    tags: ["dns"],
    wikitech: "Page one",
  }),
  runbookOf("team/mail", { title: "Mail" }),
];
const { workspace } = auditInputOf({ components, runbooks });
const context = completionContext(workspace, "2018-12-04");

/** Completions where `|` stands in the text, and the text after taking the first. */
function at(marked: string, path = "runbooks/mine.md") {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completionsAt({ text, offset, path }, context);
  const [first] = found?.options ?? [];
  const taken = first && found ? text.slice(0, found.from) + first.insert + text.slice(found.to) : undefined;
  const cursor = first && found ? found.from + (first.cursor ?? first.insert.length) : 0;
  return {
    labels: found?.options.map(({ label }) => label) ?? [],
    taken,
    marked: taken && `${taken.slice(0, cursor)}|${taken.slice(cursor)}`,
  };
}
const front = (yaml: string) => at(`---\n${yaml}\n---\nBody\n`);

describe("in the front matter", () => {
  test("keys that are not there yet, lists with the cursor in them", () => {
    expect(front("title: x\n|").labels).toEqual([
      "components",
      "alerts",
      "wikitech",
      "status",
      "reviewed",
      "reviewEvery",
      "tags",
    ]);
    expect(front("title: x\nco|\nalerts: []").marked).toBe(
      "---\ntitle: x\ncomponents: [|]\nalerts: []\n---\nBody\n",
    );
    expect(front("title: x\nrev|").labels).toEqual(["reviewed", "reviewEvery", "status"]);
    expect(front("title: x\nre|: 2018").taken).toContain("reviewed: 2018");
  });

  test.each([
    [
      "components: [|]",
      ["tools-proxy-01", "tools-redis", "chk-redis", "doc"],
      "components: [tools-proxy-01]",
    ],
    ["components: [doc, red|, x]", ["tools-redis", "chk-redis"], "components: [doc, tools-redis, x]"],
    ["components: [tools-redis, red|]", ["chk-redis"], "components: [tools-redis, chk-redis]"],
    ["components:\n  - |", ["tools-proxy-01", "tools-redis", "chk-redis", "doc"], "  - tools-proxy-01"],
    ["components:\n  - doc\n  - chk|x", ["chk-redis"], "  - chk-redis\n"],
    ["alerts:\n  - red|", ["Redis: set, get"], '  - "Redis: set, get"'],
    ['alerts:\n  - "red|"', ["Redis: set, get"], '  - "Redis: set, get"\n'],
    ["alerts: [|]", ["Redis: set, get"], 'alerts: ["Redis: set, get"]'],
    ["reviewed: |", ["2018-12-04"], "reviewed: 2018-12-04"],
    ["reviewEvery: 9|", ["90d"], "reviewEvery: 90d"],
    ["status: |", ["stub", "draft", "reviewed"], "status: stub"],
    ["wikitech: |", ["Page one", "Portal:Toolforge/Some page"], "wikitech: Page one"],
    ["tags: [|]", ["dns"], "tags: [dns]"],
  ])("%s", (yaml, labels, taken) => {
    const found = front(yaml);
    expect(found.labels).toEqual(labels);
    expect(found.taken).toContain(taken);
  });

  test.each(["title: |", "unknown: |", "components: [doc] |", "|---"])("nothing at %s", (yaml) => {
    expect(front(yaml).labels).toEqual([]);
  });

  test("one that is not closed yet, with CRLF and BOM", () => {
    expect(at("\ufeff---\r\ntitle: x\r\nstatus: d|").taken).toBe("\ufeff---\r\ntitle: x\r\nstatus: draft");
    expect(at("---\ntitle: x\n\n/mean|").labels).toEqual(["meaning"]);
    expect(at("---|\ntitle: x\n---\n").labels).toEqual([]);
  });
});

describe("in the body", () => {
  test.each([
    ["see [x](component:red|)", ["tools-redis", "chk-redis"], "see [x](component:tools-redis)"],
    ["see [x](|)", ["component:", "#", "split-dns.md", "team/mail.md"], "see [x](component:)"],
    ["see [x](mai|)", ["team/mail.md"], "see [x](team/mail.md)"],
    ["## One two\n\n[x](#|)", ["One two"], "## One two\n\n[x](#one-two)"],
    ["[x](split-dns.md#fir|)", ["First look"], "[x](split-dns.md#first-look)"],
    ["see [redis of|", ["tools-redis"], "see [Redis of the \\[tools\\]](component:tools-redis)"],
    ["/ver|", ["verify"], "## Verify\n\n"],
    ["- /alert red|", ["Redis: set, get"], "- [Redis: set, get](component:chk-redis)"],
    ["/component proxy|", ["tools-proxy-01"], "[tools-proxy-01](component:tools-proxy-01)"],
    ["```sh\nssh <ho|\n```", ["host"], "```sh\nssh <host>\n```"],
    ["1. x\n\n   ```sh\n   ssh <pa|", ["path"], "1. x\n\n   ```sh\n   ssh <path>"],
  ])("%s", (marked, labels, taken) => {
    expect(at(marked)).toMatchObject({ labels, taken });
  });

  test("the slash menu: what is missing first, blocks with the cursor in them", () => {
    const { labels } = at("## Meaning\n\nx\n\n/|");
    expect(labels.slice(0, 2)).toEqual(["impact", "diagnosis"]);
    expect(labels.slice(6)).toEqual(["command", "danger", "steps", "tasks", "table", "component", "meaning"]);
    expect(at("/dang|").marked).toBe("```sh danger\n|\n```\n");
    expect(at("x\r\n/dang|").marked).toBe("x\r\n```sh danger\r\n|\r\n```\r\n");
    expect(at("/comp|").marked).toBe("[|](component:)");
  });

  test("anchors that alerts link to, for the page of the runbook", () => {
    const text = '---\ntitle: x\nwikitech: "Page one"\n---\n{{anchor|';
    const found = completionsAt({ text, offset: text.length }, context);
    expect(found?.options).toEqual([
      { label: "Redis set", insert: "Redis set", kind: "anchor", detail: "Redis: set, get" },
    ]);
  });

  test.each([
    "a /ver|",
    "```sh\n/ver|\n```",
    "a <ho|",
    "[x] (|",
    "text [|",
    "```\nx\n```\n\n<ho|",
    "http://x/ver|",
  ])("nothing at %s", (marked) => {
    expect(at(marked).labels).toEqual([]);
  });

  test("paths are relative to the file", () => {
    expect(at("[x](|)", "runbooks/team/mine.md").labels).toEqual([
      "component:",
      "#",
      "../split-dns.md",
      "mail.md",
    ]);
  });
});

test("whatever is typed, every choice replaces a part of its line that ends at the cursor or behind it", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "---\n",
      "components: [",
      "alerts:\n  - ",
      "status: ",
      "[",
      "](",
      "component:",
      "#",
      "/",
      "red",
      "\n",
      "```sh\n",
      "<",
      "{{anchor|",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.nat(), (pieces, random) => {
      const text = pieces.join("");
      const offset = random % (text.length + 1);
      const found = completionsAt({ text, offset }, context);
      if (!found) return;
      expect(found.from).toBeLessThanOrEqual(offset);
      expect(found.to).toBeGreaterThanOrEqual(offset);
      expect(text.slice(found.from, offset)).not.toContain("\n");
      expect(found.options.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

test("a value that is taken means what its label says, for the loader and the linter", () => {
  const lint = lintContext(workspace, "2018-12-04");
  for (const yaml of [
    "components: [|]",
    "components: [doc, |]",
    "alerts:\n  - |",
    "alerts: [|]",
    "reviewed: |",
    "wikitech: |",
    "status: |",
  ]) {
    const { taken = "" } = front(`title: x\n${yaml}`);
    expect(parseRunbookFile("runbooks/x.md", taken).problems, yaml).toEqual([]);
    const errors = lintText({ path: "runbooks/x.md", text: taken }, lint).filter(
      ({ severity }) => severity === "error",
    );
    expect(errors, yaml).toEqual([]);
  }
});

test("ten thousand components are searched within a frame or two", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => componentOf(`host-${index}`, "host"));
  const large = completionContext(auditInputOf({ components: many }).workspace, "2018-12-04");
  const text = "---\ncomponents: [";
  completionsAt({ text, offset: text.length }, large);
  const start = processorTime();
  completionsAt({ text: `${text}9999`, offset: text.length + 4 }, large);
  expect(processorTime() - start).toBeLessThan(4_000);
});
