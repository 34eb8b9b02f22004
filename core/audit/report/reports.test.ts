import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Flag, ruleIds } from "../flag.ts";
import { csvCell, csvReport } from "./csv-report.ts";
import { arbitraryFlag, hostileTexts, hostileWorkspace } from "./hostile-flags.ts";
import { plainLine } from "./plain-line.ts";
import { type ReportFlag, reportFlags } from "./report-flag.ts";
import type { SarifForTest } from "./sarif-for-test.ts";
import { sarifReport } from "./sarif-report.ts";
import { remarkup, taskReport } from "./task-report.ts";
import { wikitextCell, wikitextReport } from "./wikitext-report.ts";

const reported = (flags: readonly Flag[]) => reportFlags(hostileWorkspace, flags);
const lists = fc.array(arbitraryFlag(), { maxLength: 8 });
const holds = (law: (items: readonly ReportFlag[]) => void) =>
  fc.assert(
    fc.property(lists, (flags) => law(reported(flags))),
    { numRuns: 300 },
  );

const plain: Flag = {
  ...{ rule: "orphan", severity: "info", component: "a", message: "Alone.", remedy: "Join it." },
  ...{ evidence: ["src:L1"], dependents: 3 },
};

describe("places and keys", () => {
  test("a runbook's finding stands in the runbook, any other where the component is written", () => {
    const [inRunbook, written, nowhere] = reported([
      { ...plain, evidence: ["runbooks/r.md:7", "src:L1"] },
      { ...plain, evidence: ["src:L1", "runbooks/r.md:7"] },
      { ...plain, component: "__proto__" },
    ]);
    expect(inRunbook?.place).toEqual({ file: "runbooks/r.md", line: 7 });
    expect(written?.place).toEqual({ file: "graph-data/a b#.yaml", line: 12 });
    expect(nowhere).toMatchObject({
      place: { file: "graph-data/workspace.yaml", line: 1 },
      name: "__proto__",
    });
  });

  test("keys are unique, and no line, date or word is in them", () => {
    holds((items) => {
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    });
    const moved = { ...plain, message: "Other words.", evidence: ["runbooks/r.md:99"] };
    expect(reported([moved])[0]?.key).toBe(reported([plain])[0]?.key);
  });
});

describe("csv", () => {
  test("reads back as what was written, formulas made harmless", () => {
    holds((items) => {
      const rows = parsedCsv(csvReport(items));
      expect(rows).toHaveLength(items.length + 1);
      items.forEach(({ flag, name }, index) => {
        const row = rows[index + 1] ?? [];
        expect(row).toHaveLength(14);
        for (const [column, text] of [
          [4, name],
          [7, flag.message],
          [8, flag.remedy],
        ] as const) {
          expect((row[column] ?? "").replace(/^'/, "")).toBe(plainLine(text).replace(/^'/, ""));
        }
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      });
    });
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["-x", "'-x"],
    ["\tx", "'\tx"],
    ['say "a", b', '"say ""a"", b"'],
    ["@a,b", `"'@a,b"`],
    ["a=b", "a=b"],
  ])("cell %j is %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

/** RFC 4180, read strictly. */
function parsedCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
    if (cell.lastIndex === text.length) return rows;
  }
  throw new Error(`not RFC 4180 after ${rows.length} rows`);
}

describe("wikitext", () => {
  test("no text leaves its cell", () => {
    holds((items) => {
      const lines = wikitextReport(items).split("\n");
      expect(lines).toHaveLength(1 + 7 + items.length * 8 + 2);
      expect(lines.filter((line) => line === "|-")).toHaveLength(items.length);
      const cells = lines.filter((line) => line.startsWith("| "));
      expect(cells).toHaveLength(items.length * 7);
      for (const cell of cells) {
        expect(cell.slice(2)).not.toMatch(/[|{}[\]<>~']|__|!!|:\/\/|&(?!#\d+;)|[\p{Cc}\p{Cs}]/u);
      }
    });
  });

  test.each([
    ["a|b", "a&#124;b"],
    ["{{x}}", "&#123;&#123;x&#125;&#125;"],
    ["http://x mailto:y", "http&#58;//x mailto&#58;y"],
    ["do ; x RFC 822", "do&#32;; x RFC&#32;822"],
    ["a_b __TOC__ a!!b", "a_b &#95;&#95;TOC&#95;&#95; a&#33;&#33;b"],
    ["/data/<tool>/x & y", "/data/&#60;tool&#62;/x &#38; y"],
    ["plain words, 12:30 (so).", "plain words, 12:30 (so)."],
  ])("%j is written %j", (text, cell) => {
    expect(wikitextCell(text)).toBe(cell);
  });

  test("an entity gives back what was escaped", () => {
    for (const text of hostileTexts) {
      const read = wikitextCell(text).replace(/&#(\d+);/g, (_, code: string) =>
        String.fromCharCode(Number(code)),
      );
      expect(read).toBe(plainLine(text));
    }
  });
});

describe("task", () => {
  test("each flag is one item to tick, under its component", () => {
    holds((items) => {
      const lines = taskReport(items).split("\n");
      expect(lines.filter((line) => line.startsWith("- [ ] **"))).toHaveLength(items.length);
      expect(lines.filter((line) => line.startsWith("== "))).toHaveLength(
        new Set(items.map(({ flag }) => flag.component)).size,
      );
      for (const line of lines) expect(line).toMatch(/^(== .* ==|- \[ \] .*| {2}- .*|No flags\.|)$/u);
    });
  });

  test.each([
    ["see **x** and __init__", "see `**x**` and `__init__`"],
    ["ask @admin in #tools", "ask `@admin` in `#tools`"],
    ["puppet@59c3 T205 https://x.example/a__b.", "puppet@59c3 T205 https://x.example/a__b."],
    ["/data/<tool>/x `y`", "`/data/<tool>/x` `'y'`"],
  ])("%j is written %j", (text, prose) => {
    expect(remarkup(text)).toBe(prose);
  });
});

describe("sarif", () => {
  test("has what a code scanner asks for, whatever the texts", () => {
    holds((items) => {
      const { version, runs } = JSON.parse(sarifReport(items)) as SarifForTest;
      const [run] = runs;
      expect([version, runs.length, run?.tool.driver.rules.map(({ id }) => id)]).toEqual([
        "2.1.0",
        1,
        [...ruleIds],
      ]);
      expect(run?.results).toHaveLength(items.length);
      run?.results.forEach((result, index) => {
        expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
        expect(["error", "warning", "note"]).toContain(result.level);
        expect(result.message.text).not.toBe("");
        expect(result.message.text.replace(/\{\{|\}\}/g, "")).not.toMatch(/[{}]|[^\\]\]\(/);
        const [location] = result.locations;
        expect(location?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.%/-]+$/);
        expect(location?.physicalLocation.region.startLine).toBeGreaterThan(0);
        expect(result.suppressions).toHaveLength(items[index]?.flag.waived ? 1 : 0);
      });
      const hashes = run?.results.map((result) => result.partialFingerprints.primaryLocationLineHash) ?? [];
      expect(new Set(hashes).size).toBe(items.length);
      for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}:1$/);
    });
  });

  test("says level, place and reason of the waiver", () => {
    const waived = { reason: "being moved", expires: "2018-12-31" };
    const [result] =
      (JSON.parse(sarifReport(reported([{ ...plain, severity: "critical", waived }]))) as SarifForTest)
        .runs[0]?.results ?? [];
    expect(result).toMatchObject({
      ...{ ruleId: "orphan", level: "error", message: { text: "a: Alone. To mend it: Join it." } },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "graph-data/a%20b%23.yaml" },
            region: { startLine: 12 },
          },
        },
      ],
      suppressions: [
        { kind: "external", status: "accepted", justification: "being moved (until 2018-12-31)" },
      ],
    });
  });
});
