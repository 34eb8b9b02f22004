import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workspaceState } from "../../state/state-folder.ts";
import { builtProgram } from "../../test/built-program.ts";
import { temporaryFolder, temporaryState } from "../../test/temporary-folder.ts";
import { sequenceOf } from "../../test/typed-text.ts";
import { Journals } from "./journals.ts";

const hasStrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
const program = builtProgram("journal-program.ts");

/** Lets a program type for a while although a call of the system fails as told; the last numbers it said by word. */
async function typeWith(fault: string, folder: string): Promise<Record<string, number[]>> {
  const strace = ["-f", "-o", "/dev/null", "-e", `inject=${fault}`, process.execPath, program()];
  // One thread for files, so that calls of the system are counted together.
  const env = { ...process.env, UV_THREADPOOL_SIZE: "1" };
  const child = spawn("strace", strace, { env, stdio: ["pipe", "pipe", "inherit"], detached: true });
  const said: Record<string, number[]> = { sent: [], kept: [], failed: [] };
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stdin.end(JSON.stringify({ folder, task: "type", pause: 20 }));
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await once(child, "close");
  for (const [, word = "", number] of out.matchAll(/^(\w+) (\d+) \d+$/gm)) said[word]?.push(Number(number));
  return said;
}

describe.skipIf(!hasStrace)("a journal whose disk reports errors", () => {
  it.each([
    ["fdatasync:error=EIO:when=1", "cannot be begun, once", 1],
    ["fdatasync:error=EIO:when=2..4", "forces nothing to the disk, a few times", 2],
    ["fdatasync:error=EDQUOT:when=3", "has no room when it is forced to the disk, once", 2],
  ])(
    "(%s: it %s) says so, begins another one, and has all that it said it kept",
    async (fault, _, number) => {
      temporaryState();
      const folder = join(temporaryFolder(), "w");
      mkdirSync(folder);
      const { sent = [], kept = [], failed = [] } = await typeWith(fault, folder);
      expect(failed.length).toBeGreaterThan(0);
      expect(Math.max(...kept), "it goes on afterwards").toBeGreaterThan(Math.max(...failed));
      // What follows on a failure to force is not trusted to the same file.
      const journals = readdirSync(workspaceState(folder, "journal"));
      expect(journals).toEqual([expect.stringMatching(new RegExp(`^0000000${number}-\\d+\\.log$`))]);
      const { recoveries, lost } = await new Journals(folder).recoveries({ open: [] });
      const offered = recoveries.map(({ text }) => sequenceOf(text));
      expect(offered).toHaveLength(1);
      expect(offered[0]).toBeGreaterThanOrEqual(Math.max(...kept));
      expect(offered[0]).toBeLessThanOrEqual(Math.max(...sent));
      expect(lost.length).toBeLessThanOrEqual(1);
    },
    30_000,
  );

  it("never says that it kept a text when it can force none to the disk", async () => {
    temporaryState();
    const folder = join(temporaryFolder(), "w");
    mkdirSync(folder);
    const { kept, failed = [] } = await typeWith("fdatasync:error=EIO:when=1+", folder);
    expect(kept).toEqual([]);
    expect(failed.length).toBeGreaterThan(0);
  }, 30_000);
});
