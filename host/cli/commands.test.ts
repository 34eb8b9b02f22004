import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { contract, type OperationName } from "../../core/contract.ts";
import { jsonSchemaFiles } from "../json-schemas.ts";
import { run, runOver } from "../test/run-cli.ts";
import {
  componentYaml,
  listing,
  smallWorkspace,
  temporaryFolder,
  writeFiles,
} from "../test/temporary-folder.ts";

beforeEach(() => {
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(temporaryFolder(), "settings.json"));
});

describe("commands over a small workspace", () => {
  it.each([
    ["search", ["search", "front"], "search", 0],
    ["search", ["search", "zzzzqqqq"], "search", 1],
    ["show", ["show", "front"], "show", 0],
    ["path", ["path", "front", "back"], "path", 0],
    ["names", ["names", "front"], "identity", 0],
    ["names", ["names", "zzzzqqqq"], "identity", 1],
    ["match-alert", ["match-alert", "zzzzqqqq"], "matchAlert", 1],
    ["audit", ["audit"], "audit", 0],
    ["lint", ["lint"], "lint", 1],
    ["doctor", ["doctor"], "doctor", 0],
  ] as const)(
    "%s %j gives the contract's data with --json, and text without",
    async (_, argv, name, code) => {
      const folder = smallWorkspace();
      const json = await runOver(folder, ...argv, "--json");
      expect([json.code, json.err]).toEqual([code, ""]);
      const parsed = contract[name as OperationName].output.safeParse(JSON.parse(json.out));
      expect(parsed.error?.issues).toBeUndefined();
      const text = await runOver(folder, ...argv);
      expect([text.code, text.err]).toEqual([code, ""]);
      expect(text.out.endsWith("\n")).toBe(true);
      expect(text.out.trim()).not.toBe("");
    },
  );

  it("search joins words, and says that finding nothing proves nothing", async () => {
    const folder = smallWorkspace();
    expect((await runOver(folder, "search", "restart", "it")).out).toContain("front");
    expect((await runOver(folder, "search", "zzzzqqqq")).out).toContain("proves nothing");
    expect(
      JSON.parse((await runOver(folder, "search", "o", "--limit", "1", "--json")).out).results.length,
    ).toBeLessThanOrEqual(1);
  });

  it("search takes filters, and says which of them is none", async () => {
    const folder = smallWorkspace();
    const { code, out } = await runOver(folder, "search", "kind:host", "needs:back", "--json");
    expect(code).toBe(0);
    expect((JSON.parse(out) as { results: { id: string }[] }).results.map(({ id }) => id)).toEqual(["front"]);
    const wrong = await runOver(folder, "search", "kind:hots");
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("“hots” is no value of “kind:”.")]);
  });

  it("show prints facts, relations and where it is written", async () => {
    const { out } = await runOver(smallWorkspace(), "show", "front");
    expect(out).toContain("front (front), host, as of 2018-12, graph-data/hosts.yaml:2");
    expect(out).toMatch(/Needs \(1\)\n {2}connects-to {2}back/);
    expect(out).toMatch(/Runbooks \(1\)\n {2}front {2}Front {2}draft/);
  });

  it("show and path of something unknown are code 1, with the nearest", async () => {
    const folder = smallWorkspace();
    expect(await runOver(folder, "show", "frnt")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("front"),
    });
    const json = await runOver(folder, "path", "front", "bck", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, code: "not-found" });
  });

  it("names prints the card, and that a name nobody bears proves nothing", async () => {
    const folder = smallWorkspace();
    expect((await runOver(folder, "names", "front")).out).toMatch(
      /^front\n\nSame thing \(1\)\n {2}front {2}internal/,
    );
    const { code, out } = await runOver(folder, "names", "frnt");
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("which proves nothing about its use. Nearest: front"),
    ]);
  });

  it("path prints the sentence and each step with its evidence", async () => {
    const { out } = await runOver(smallWorkspace(), "path", "front", "back");
    expect(out).toBe("front connects to back.\n\n  front  connects to  back  src:L2\n");
  });

  it("path without a way is code 1", async () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "graph-data/alone.yaml": `components:\n${componentYaml("alone")}` });
    expect(await runOver(folder, "path", "front", "alone")).toMatchObject({
      code: 1,
      out: expect.stringContaining("No recorded relation"),
    });
  });

  it("match-alert reads standard input for -", async () => {
    const readInput = vi.fn(async () => "zzzzqqqq");
    const { code, out } = await run(["match-alert", "-", "--workspace", smallWorkspace()], { readInput });
    expect(readInput).toHaveBeenCalledOnce();
    expect(code).toBe(1);
    expect(out).toContain("No known alert matches.");
  });

  it("audit fails only when it is told to, from the given severity on, and not for the waived", async () => {
    const folder = smallWorkspace();
    const { flags } = JSON.parse((await runOver(folder, "audit", "--json")).out) as {
      flags: { severity: string; component: string; rule: string }[];
    };
    const has = (severity: string) => flags.some((flag) => flag.severity === severity);
    expect(flags.length).toBeGreaterThan(0);
    expect((await runOver(folder, "audit", "--fail-on", "critical")).code).toBe(has("critical") ? 1 : 0);
    expect((await runOver(folder, "audit", "--fail-on", "info")).code).toBe(1);
    const waivers = flags.map(
      ({ component, rule }) =>
        `  - {component: ${component}, rule: ${rule}, reason: known, since: 2018-12-01, expires: 2018-12-31}\n`,
    );
    writeFiles(folder, { "graph-data/waivers.yaml": `waivers:\n${waivers.join("")}` });
    expect((await runOver(folder, "audit", "--fail-on", "info")).code).toBe(0);
    expect((await runOver(folder, "audit", "--fail-on", "info", "--today", "2019-06-01")).code).toBe(1);
    expect((await runOver(folder, "audit", "--component", "front", "--rule", "orphan")).out).toBe(
      "0 critical, 0 warnings, 0 info\n",
    );
  });

  it("doctor is code 1 for errors, 0 for warnings, and prints file:line:column", async () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "runbooks/plain.md": "# Plain\n" });
    const warned = await runOver(folder, "doctor");
    expect(warned).toMatchObject({
      code: 0,
      out: expect.stringContaining("runbooks/plain.md:1:1 warning: "),
    });
    expect(warned.out.endsWith("0 errors, 1 warning\n")).toBe(true);
    writeFiles(folder, { "graph-data/bad.yaml": "a: 1\nb: [\n" });
    expect(await runOver(folder, "doctor")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^graph-data\/bad\.yaml:3:1 error: /m),
    });
  });

  it("lint is code 0 only for runbooks without problems", async () => {
    const folder = smallWorkspace();
    expect((await runOver(folder, "lint", "front")).out).toMatch(/in 1 runbook\n$/);
    const sections = ["Meaning", "Impact", "Diagnosis", "Mitigation", "Rollback", "Verify", "Escalate"];
    const body = sections
      .map((section) => `## ${section}\n\nNothing to say here, but it is said.\n`)
      .join("\n");
    writeFiles(folder, {
      "runbooks/front.md": `---\ntitle: Front\ncomponents: [front]\nreviewed: 2018-12-01\nreviewEvery: 90d\nstatus: reviewed\n---\n\n${body}`,
    });
    expect(await runOver(folder, "lint")).toMatchObject({
      code: 0,
      out: "0 errors, 0 warnings in 1 runbook\n",
    });
  });

  it("nothing but schemas writes into the workspace", async () => {
    const folder = smallWorkspace();
    const before = listing(folder);
    for (const argv of [
      ["search", "x"],
      ["show", "front"],
      ["path", "front", "back"],
      ["match-alert", "x"],
      ["audit"],
      ["lint"],
      ["doctor"],
    ]) {
      await runOver(folder, ...argv);
    }
    expect(listing(folder)).toEqual(before);
  });
});

describe("serve", () => {
  it("prints one address with the key, says what it is, and ends when told to", async () => {
    const pageFolder = temporaryFolder();
    writeFiles(pageFolder, { "index.html": "<!doctype html>" });
    let stop = () => {};
    const untilStopped = () => new Promise<void>((resolve) => (stop = resolve));
    let out = "";
    const running = run(["serve", "--open", "--workspace", smallWorkspace()], {
      pageFolder,
      untilStopped,
      out: (text) => (out += text),
    });
    await vi.waitFor(() => expect(out).toContain("No browser was opened: there is no display."), 5_000);
    expect(out).toContain("browser mode");
    const url = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/.exec(out)?.[0] ?? "";
    expect((await fetch(url)).status).toBe(200);
    stop();
    expect((await running).code).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("is code 2 where the page has not been built", async () => {
    const { code, err } = await runOver(smallWorkspace(), "serve");
    expect([code, err]).toEqual([2, expect.stringContaining("/nowhere")]);
  });
});

describe("schemas", () => {
  it("writes what is missing or old, and with --check only says so", async () => {
    const folder = smallWorkspace();
    expect(await runOver(folder, "schemas", "--check")).toMatchObject({
      code: 1,
      out: expect.stringContaining("graph-data/schema/graph.schema.json"),
    });
    expect(JSON.parse((await runOver(folder, "schemas", "--json")).out).written).toHaveLength(
      jsonSchemaFiles().length,
    );
    expect(await runOver(folder, "schemas", "--check")).toMatchObject({ code: 0 });
    const before = listing(folder);
    expect((await runOver(folder, "schemas")).out).toBe("All are current.\n");
    expect(listing(folder)).toEqual(before);
    writeFiles(folder, { "graph-data/schema/graph.schema.json": "{}" });
    expect((await runOver(folder, "schemas")).out).toBe("wrote graph-data/schema/graph.schema.json\n");
    expect((await runOver(folder, "doctor")).code).toBe(0);
  });
});
