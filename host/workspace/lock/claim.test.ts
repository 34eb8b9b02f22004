import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { fateOf, ownIdentity, type ProcessTable } from "../../state/process-identity.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { claim, releaseClaim } from "./claim.ts";

const own = ownIdentity();
const ask = { takeOver: false };

function noteOf(folder: string, more: Partial<typeof own>, since = "2018-12-04T20:31:00.000Z"): void {
  const note = { process: { ...own, ...more }, since };
  writeFileSync(join(workspaceState(folder, "open"), "50000000"), JSON.stringify(note));
}

describe("claim", () => {
  it("is given to the first, again and again, and noted for this user only", async () => {
    const folder = smallWorkspace();
    expect(await claim(folder, ask)).toEqual({ owner: "us" });
    expect(await claim(folder, ask)).toEqual({ owner: "us" });
    expect(readdirSync(workspaceState(folder, "open"))).toEqual(["50000001"]);
    releaseClaim(folder);
    expect(readdirSync(workspaceState(folder, "open"))).toEqual([]);
  });

  it("names another run that goes on, is taken over knowingly, and by nobody when that run is killed", async () => {
    const folder = smallWorkspace();
    const child = await sleeper();
    const started = startOf(child.pid ?? 0);
    noteOf(folder, { pid: child.pid ?? 0, started });
    const theirs = { owner: "other", pid: child.pid, host: own.host, running: true };
    expect(await claim(folder, ask)).toMatchObject(theirs);
    expect(await claim(folder, { takeOver: true })).toEqual({ owner: "us" });
    releaseClaim(folder);
    expect(await claim(folder, ask)).toMatchObject(theirs);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(await claim(folder, ask)).toEqual({ owner: "us" });
  });

  it.each([
    ["whose number is another program's by now", { pid: process.ppid, started: "1" }],
    ["of before the machine was started anew", { pid: process.ppid, boot: "an earlier boot" }],
    ["that has ended", { pid: 999_999 }],
  ])("is taken over from a run %s", async (_, more) => {
    const folder = smallWorkspace();
    noteOf(folder, more);
    expect(await claim(folder, ask)).toEqual({ owner: "us" });
  });

  it("cannot tell of another machine, and leaves it to the user", async () => {
    const folder = smallWorkspace();
    noteOf(folder, { machine: "another", host: "elsewhere", pid: 1 });
    const here = { ...own, machine: "this one" };
    expect(await claim(folder, ask, here)).toMatchObject({
      owner: "other",
      host: "elsewhere",
      running: false,
    });
    expect(await claim(folder, { takeOver: true }, here)).toEqual({ owner: "us" });
  });

  it("takes over a note that cannot be read", async () => {
    const folder = smallWorkspace();
    for (const text of ["", "{", '{"process":1}']) {
      writeFileSync(join(workspaceState(folder, "open"), "50000000"), text);
      expect(await claim(folder, ask), text).toEqual({ owner: "us" });
    }
  });

  it("is given to one only of many that ask at once, and to the next when that one ends", async () => {
    const folder = smallWorkspace();
    noteOf(folder, { pid: 999_999 });
    const children = await Promise.all(Array.from({ length: 6 }, sleeper));
    const runs = children.map(({ pid = 0 }) => ({ ...own, pid, started: startOf(pid) }));
    const answers = await Promise.all(runs.map((run) => claim(folder, ask, run)));
    expect(answers.filter(({ owner }) => owner === "us")).toHaveLength(1);
    const first = answers.findIndex(({ owner }) => owner === "us");
    children[first]?.kill("SIGKILL");
    await once(children[first] as ChildProcess, "close");
    const left = runs.filter((_, index) => index !== first);
    const again = await Promise.all(left.map((run) => claim(folder, ask, run)));
    expect(again.filter(({ owner }) => owner === "us")).toHaveLength(1);
  });

  it("says when it cannot be noted", async () => {
    const folder = smallWorkspace();
    writeFileSync(join(workspaceState(folder, "."), "open"), "in the way");
    expect(await claim(folder, ask)).toEqual({
      owner: "unknown",
      why: expect.stringContaining("cannot be told"),
    });
  });
});

async function sleeper(): Promise<ChildProcess> {
  const child = spawn("sleep", ["60"]);
  await once(child, "spawn");
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

describe("fateOf", () => {
  const table = (stat: string | undefined, isRunning = true): ProcessTable => ({
    read: () => stat,
    isRunning: () => isRunning,
  });
  const identity = { pid: 7, started: "42", boot: "b", machine: "m", host: "h" };
  const stat = (start: string) => `7 (a) (b c) S ${"0 ".repeat(18)}${start} 0`;

  it("finds the start behind any name of a program", () => {
    expect(fateOf(identity, identity, table(stat("42")))).toBe("running");
    expect(fateOf(identity, identity, table(stat("43")))).toBe("ended");
  });

  it("takes one that was killed, and that nobody has asked after, for ended", () => {
    for (const state of ["Z", "X"])
      expect(fateOf(identity, identity, table(stat("42").replace(" S ", ` ${state} `)))).toBe("ended");
  });

  it("goes by the number alone where the system tells no more", () => {
    const bare = { ...identity, started: null, boot: null, machine: null };
    expect(fateOf(bare, bare, table(undefined))).toBe("running");
    expect(fateOf(bare, bare, table(undefined, false))).toBe("ended");
  });
});
