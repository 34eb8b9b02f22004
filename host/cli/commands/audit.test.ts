import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { contract } from "../../../core/contract.ts";
import { runOver } from "../../test/run-cli.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../../test/temporary-folder.ts";

beforeEach(() => {
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(temporaryFolder(), "settings.json"));
});

describe("audit --format", () => {
  it.each([
    ["json", /^\{\n/],
    ["sarif", /"version": "2\.1\.0"/],
    ["junit", /^<\?xml version="1\.0"/],
    ["csv", /^severity,rule,/],
    ["wikitext", /^\{\| class="wikitable/],
    ["task", /^== /],
  ])("%s is printed whole, with the exit code of --fail-on", async (format, start) => {
    const folder = smallWorkspace();
    const plain = await runOver(folder, "audit", "--format", format);
    expect([plain.code, plain.err]).toEqual([0, ""]);
    expect(plain.out).toMatch(start);
    const failing = await runOver(folder, "audit", "--format", format, "--fail-on", "info");
    expect(failing.code).toBe(1);
    if (format !== "junit") expect(failing.out).toBe(plain.out);
  });

  it("junit fails the flags that --fail-on counts, and no others", async () => {
    const folder = smallWorkspace();
    const failuresOf = async (...argv: string[]) =>
      ((await runOver(folder, "audit", "--format", "junit", ...argv)).out.match(/<failure /g) ?? []).length;
    const { flags } = JSON.parse((await runOver(folder, "audit", "--json")).out) as { flags: unknown[] };
    expect(await failuresOf("--fail-on", "info")).toBe(flags.length);
    expect(await failuresOf("--fail-on", "critical")).toBeLessThan(flags.length);
  });

  it("with --json gives the report and the number of flags; another format is wrong usage", async () => {
    const folder = smallWorkspace();
    const report = JSON.parse((await runOver(folder, "audit", "--format", "csv", "--json")).out) as unknown;
    expect(contract.exportAudit.output.parse(report).text).toMatch(/^severity,/);
    expect(await runOver(folder, "audit", "--format", "pdf")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--format takes one of text, json, sarif"),
    });
  });

  it("says how many waivers end within two weeks", async () => {
    const folder = smallWorkspace();
    const { flags } = JSON.parse((await runOver(folder, "audit", "--json")).out) as {
      flags: { component: string; rule: string }[];
    };
    const { component, rule } = flags[0] ?? { component: "", rule: "" };
    const waiver = `{component: ${component}, rule: ${rule}, reason: known, since: 2018-12-01, expires: 2018-12-31}`;
    writeFiles(folder, { "graph-data/waivers.yaml": `waivers:\n  - ${waiver}\n` });
    const on = async (day: string) => (await runOver(folder, "audit", "--today", day)).out;
    expect(await on("2018-12-05")).toMatch(/; 1 waived\n$/);
    expect(await on("2018-12-20")).toMatch(/; 1 waived, 1 of them for less than 15 days\n$/);
  });
});

describe("lint --format", () => {
  it.each([
    ["sarif", /"ruleId": "runbook-lint"/],
    ["junit", /<testsuites name="lint"/],
    ["json", /"checked"/],
  ])("%s is printed with the exit code of the text", async (format, part) => {
    const { code, out } = await runOver(smallWorkspace(), "lint", "--format", format);
    expect(code).toBe(1);
    expect(out).toMatch(part);
  });
});

describe("structure", () => {
  it("prints points, circles and redundancy, and the contract's data with --json", async () => {
    const folder = smallWorkspace();
    const { code, out } = await runOver(folder, "structure");
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+ single points?\n/);
    expect(out).toMatch(/Only what is recorded is counted/);
    const data = JSON.parse((await runOver(folder, "structure", "--json")).out) as unknown;
    expect(contract.structure.output.safeParse(data).error).toBeUndefined();
  });
});
