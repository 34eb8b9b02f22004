import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { run, runOver } from "../test/run-cli.ts";
import { componentYaml, smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

beforeEach(() => {
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(temporaryFolder(), "settings.json"));
});

describe("usage", () => {
  it.each([
    [["--help"], "Usage: toolforge-runbooks <command>"],
    [["-h"], "Usage: toolforge-runbooks <command>"],
    [["help"], "Usage: toolforge-runbooks <command>"],
    [["audit", "--help"], "Usage: toolforge-runbooks audit [--fail-on critical|warning|info]"],
    [["help", "path"], "Usage: toolforge-runbooks path <from> <to>"],
  ])("%j prints help on standard output", async (argv, text) => {
    const { code, out, err } = await run(argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(text);
  });

  it("--version prints the version alone", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(await run(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it.each([
    [[], "Give a command."],
    [["serch", "x"], "There is no command “serch”. Did you mean “search”?"],
    [["match"], "Did you mean “match-alert”?"],
    [["xyzzyxyzzy"], "There is no command “xyzzyxyzzy”.\n"],
    [["search"], "An argument is missing."],
    [["path", "a"], "An argument is missing."],
    [["path", "a", "b", "c"], "“c” is one argument too many."],
    [["doctor", "x"], "“x” is one argument too many."],
    [["search", "x", "--colour"], "Unknown option '--colour'"],
    [["doctor", "--limit", "3"], "This command does not take --limit."],
    [["search", "x", "--limit"], "--limit"],
    [["search", "x", "--limit", "many"], "--limit takes a whole number, not “many”."],
    [["search", "x", "--limit", "-3"], "--limit"],
    [["search", "x", "--limit", "0"], "limit"],
    [["search", "x", "--limit", "9999"], "limit"],
    [["audit", "--fail-on", "bad"], "--fail-on takes one of critical, warning, info, not “bad”."],
    [["audit", "--rule", "bad"], "--rule takes one of undocumented,"],
    [["audit", "--today", "monday"], "today"],
    [["serve", "--port", "http"], "--port takes a whole number"],
    [["serve", "--port", "70000"], "--port takes a number up to 65535."],
    [["match-alert", "  "], "The alert's text is empty."],
  ])("%j is wrong usage: code 2, nothing on standard output", async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });

  it.each([
    ["that is not there", "/nowhere/at/all", "ENOENT"],
    ["that is a file", "/etc/hostname", "ENOTDIR"],
  ])("a workspace %s is code 2 for every command", async (_, folder, reason) => {
    for (const argv of [["doctor"], ["search", "x"], ["audit"], ["serve"]]) {
      const { code, out, err } = await run([...argv, "--workspace", folder]);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(reason);
    }
  });

  it("a failure is data too with --json", async () => {
    const { code, out, err } = await run(["doctor", "--json", "--workspace", "/nowhere"]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: "unreadable" });
    expect(err).toContain("/nowhere");
  });

  it("takes options before the command, and a folder relative to where the user is", async () => {
    const folder = smallWorkspace();
    const { code, out } = await run(["--workspace", "graph-data/..", "--json", "doctor"], { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ counts: { components: 2 } });
  });
});

describe("text from a hostile workspace", () => {
  const name = "evil\u001b[2J\u202e\u009b31m\nforged.yaml:1:1 error";

  function hostile() {
    const folder = smallWorkspace();
    writeFiles(folder, {
      "graph-data/hosts.yaml": `components:\n${componentYaml("front", name)}${componentYaml("back")}relations:\n  - {from: front, type: reads, to: back, evidence: [${JSON.stringify(`src:${name}`)}]}\n`,
      [`runbooks/${name}.md`]: "# x\n",
    });
    return folder;
  }

  it("never reaches the terminal as commands, line breaks or direction marks", async () => {
    const folder = hostile();
    for (const argv of [
      ["search", "evil"],
      ["show", "front"],
      ["path", "front", "back"],
      ["audit"],
      ["lint"],
      ["doctor"],
    ]) {
      for (const form of [[], ["--json"]]) {
        const { out, err } = await runOver(folder, ...argv, ...form);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(out).not.toMatch(/^forged/m);
      }
    }
  });

  it("is unchanged in the JSON's value", async () => {
    const { out } = await runOver(hostile(), "show", "front", "--json");
    expect((JSON.parse(out) as { component: { name: string } }).component.name).toBe(name);
  });

  it("is shown as what it is in the text", async () => {
    expect((await runOver(hostile(), "show", "front")).out).toContain(
      "evil\\u{1b}[2J\\u{202e}\\u{9b}31m forged",
    );
  });
});

describe("colours", () => {
  it("are for terminals only", async () => {
    const folder = smallWorkspace();
    expect((await runOver(folder, "audit")).out).not.toContain("\u001b");
    expect((await run(["audit", "--workspace", folder], { colour: true })).out).toContain("\u001b[");
  });
});

describe("the workspace of this repository", () => {
  it("is the one that is asked without --workspace, and it has no errors", async () => {
    const { code, out } = await run(["doctor", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ counts: { components: expect.any(Number) }, problems: [] });
  });

  it.each([
    ["208.80.155.247", "fip-208.80.155.247"],
    ["k8s-mastr", "tools-k8s-master-01"],
    [".kube/config", "cf-toolschecker-kubeconfig"],
    ["toolschecker: tools homepage -admin tool-", "chk-tools-home"],
  ])("search %s finds %s first", async (query, id) => {
    const { out } = await run(["search", query, "--json"]);
    expect((JSON.parse(out) as { results: { id: string }[] }).results[0]?.id).toBe(id);
  });

  it("leads from the alert of 2018-12-04 to the frozen file and to a runbook", async () => {
    const text =
      'PROBLEM - "toolschecker: All k8s worker nodes are healthy" on checker.tools.wmflabs.org is CRITICAL';
    const { out } = await run(["match-alert", text, "--json"]);
    const { matches } = JSON.parse(out) as { matches: { chain: string[]; runbooks: { id: string }[] }[] };
    expect(matches[0]?.chain).toContain("cf-toolschecker-kubeconfig");
    expect(matches[0]?.runbooks.length).toBeGreaterThan(0);
  });
});
