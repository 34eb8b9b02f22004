import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBuilder } from "vite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { smallWorkspace, writeFiles } from "../test/temporary-folder.ts";

const root = join(import.meta.dirname, "../..");

/** The very bundle that people run, built from the real configuration into a folder of its own. */
describe("the built command line", () => {
  let program: string;
  let cli: string;
  beforeAll(async () => {
    program = mkdtempSync(join(tmpdir(), "runbooks-cli-"));
    cpSync(join(root, "package.json"), join(program, "package.json"));
    const environments = { host: { build: { outDir: join(program, "out/host") } } };
    const builder = await createBuilder({
      configFile: join(root, "vite.config.ts"),
      environments,
      logLevel: "error",
    });
    const host = builder.environments.host;
    if (!host) throw new Error("vite.config.ts has no environment named host");
    await builder.build(host);
    cli = join(program, "out/host/cli.js");
  }, 120_000);
  afterAll(() => rmSync(program, { recursive: true, force: true }));

  const run = (
    argv: string[],
    options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
  ) => {
    const env = { ...process.env, INIT_CWD: "", ...options.env };
    return spawnSync(process.execPath, [cli, ...argv], { encoding: "utf8", ...options, env });
  };

  it("prints JSON alone on standard output and ends with the command's code", () => {
    const folder = smallWorkspace();
    const { stdout, stderr, status } = run(["doctor", "--json", "--workspace", folder]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { components: 2 } });
    expect(run(["search", "zzzzqqqq", "--workspace", folder]).status).toBe(1);
    expect(run(["serch"]).status).toBe(2);
  });

  it("needs no other file but package.json", () => {
    expect(run(["--version"], { cwd: "/" }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("reads an alert from standard input", () => {
    const input =
      "PROBLEM - toolschecker: All k8s worker nodes are healthy on checker.tools.wmflabs.org is CRITICAL\n";
    const { stdout, status } = run(["match-alert", "-", "--workspace", root], { input });
    expect([status, stdout]).toEqual([0, expect.stringContaining("cf-toolschecker-kubeconfig")]);
  });

  it("takes folders from where npm was called", () => {
    const folder = smallWorkspace();
    const { stdout } = run(["doctor", "--json", "--workspace", "."], {
      cwd: program,
      env: { INIT_CWD: folder },
    });
    expect(JSON.parse(stdout)).toMatchObject({ counts: { components: 2 } });
  });

  it.skipIf(process.platform === "win32")("is quiet when its reader goes away", () => {
    const line = `set -o pipefail; "${process.execPath}" "${cli}" audit --json --workspace "${root}" | head -c 1`;
    const { stdout, stderr, status } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect([stdout, stderr, status]).toEqual(["{", "", 0]);
  });

  it("writes all of a long answer into a pipe", () => {
    const stdout = execFileSync(process.execPath, [cli, "audit", "--json", "--workspace", root], {
      encoding: "utf8",
    });
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout)).toHaveProperty("counts");
  });

  it.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "serves until %s, then ends with code 0",
    async (signal) => {
      writeFiles(join(program, "out/renderer"), { "index.html": "<!doctype html>" });
      const child = spawn(process.execPath, [cli, "serve", "--json", "--workspace", smallWorkspace()], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      onTestFinished(() => void child.kill("SIGKILL"));
      const ended = new Promise((resolve) => child.on("exit", resolve));
      const line = await new Promise<string>((resolve) =>
        child.stdout.once("data", (data: Buffer) => resolve(String(data))),
      );
      const started = JSON.parse(line) as { url: string; port: number; mode: string };
      expect(started.mode).toBe("browser");
      expect((await fetch(started.url)).status).toBe(200);
      child.kill(signal);
      expect(await ended).toBe(0);
    },
  );
});
