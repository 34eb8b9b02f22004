import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saverElsewhere } from "../../test/save-elsewhere.ts";
import { smallWorkspace, temporaryFolder } from "../../test/temporary-folder.ts";
import { contentHash } from "./on-disk.ts";

const path = "runbooks/front.md";
const oldText = "# Old\n";
const newText = "# New\n".repeat(50_000);
const hasStrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
const calls = "openat,write,pwrite64,fsync,chown,chmod,rename,unlink";
/** Calls that the rest of the program does not make: an error in one of its own would make it wait for ever. */
const onlyOfSaves = new Set(["chmod", "chown", "fsync", "pwrite64", "rename"]);
const saveElsewhere = saverElsewhere();

/** A call of the system that works on the file or its folder, and its position among those of its name. */
type Call = { readonly name: string; readonly when: number };
/** Writes the new text into the workspace `folder`, with the command line `wrapper` before the program's. */
type Writer = (folder: string, wrapper: readonly string[]) => Promise<{ code?: string; message?: string }>;

const save: Writer = (folder, wrapper) =>
  saveElsewhere(folder, { path, text: newText, expected: contentHash(Buffer.from(oldText)) }, wrapper);

const naive: Writer = async (folder, wrapper) => {
  const program = `require("fs").writeFileSync(${JSON.stringify(join(folder, path))}, "# New\\n".repeat(50000))`;
  const [command = "", ...rest] = [...wrapper, process.execPath, "-e", program];
  spawnSync(command, rest);
  return {};
};

function workspaceWithOld(): string {
  const folder = smallWorkspace();
  writeFileSync(join(folder, path), oldText);
  return folder;
}

/** The calls of one whole save, from a log of strace in which files are named (`-y`). */
async function callsOf(writer: Writer): Promise<Call[]> {
  const folder = workspaceWithOld();
  const log = join(temporaryFolder(), "log");
  await writer(folder, ["strace", "-f", "-y", "-o", log, "-e", `trace=${calls}`]);
  const counts = new Map<string, number>();
  return readFileSync(log, "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, thread, name = ""] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
      const when = (counts.get(`${thread} ${name}`) ?? 0) + 1;
      counts.set(`${thread} ${name}`, when);
      return line.includes("front.md") || name === "fsync" ? [{ name, when }] : [];
    });
}

function inject({ name, when }: Call, what: string, repeated = ""): string[] {
  return [
    "strace",
    "-f",
    "-o",
    "/dev/null",
    "-e",
    `trace=${calls}`,
    "-e",
    `inject=${name}:${what}:when=${when}${repeated}`,
  ];
}

/** What the file holds after the writer was killed at each of its calls, and what lies beside it. */
async function killedAtEach(writer: Writer): Promise<{ seen: Set<string>; beside: string[] }> {
  const seen = new Set<string>();
  const beside: string[] = [];
  for (const call of await callsOf(writer)) {
    const folder = workspaceWithOld();
    await writer(folder, inject(call, "signal=KILL"));
    const now = readFileSync(join(folder, path), "utf8");
    seen.add(now === oldText ? "old" : now === newText ? "new" : "torn");
    beside.push(...readdirSync(join(folder, "runbooks")).filter((name) => name !== "front.md"));
  }
  return { seen, beside };
}

// strace(1) is Linux only, not everywhere installed, and may be forbidden; without it there is nothing to kill with.
describe.skipIf(!hasStrace)("a save that is interrupted at each call of the system", () => {
  it("leaves the old text or the new one when it is killed, and what lies beside it is hidden", async () => {
    const { seen, beside } = await killedAtEach(save);
    expect([...seen].sort()).toEqual(["new", "old"]);
    expect(beside.length).toBeGreaterThan(0);
    for (const name of beside) expect(name).toMatch(/^\.front\.md\.\d+\.saving(\.\d+)?$/);
  }, 60_000);

  it("would be caught if it wrote in place", async () => {
    expect((await killedAtEach(naive)).seen).toContain("torn");
  }, 60_000);

  // With `+` the call fails this time and ever after: where a rename never works, nothing else is tried.
  it.each([
    ["EIO", ""],
    ["EIO", "+"],
    ["ENOSPC", ""],
    ["EDQUOT", "+"],
  ])(
    "leaves the old text and nothing beside it when the call fails with %s%s, or says that the new one may be lost",
    async (code, repeated) => {
      const failing = (await callsOf(save)).filter(({ name }) => onlyOfSaves.has(name));
      expect(new Set(failing.map(({ name }) => name))).toEqual(onlyOfSaves);
      for (const call of failing) {
        const folder = workspaceWithOld();
        const { ino } = statSync(join(folder, path));
        const failed = await save(folder, inject(call, `error=${code}`, repeated));
        const { message = "" } = failed;
        const where = `${call.name} ${call.when}${repeated}`;
        expect([failed.code, message], where).toEqual(["not-saved", expect.stringContaining(`(${code})`)]);
        expect(readdirSync(join(folder, "runbooks")), where).toEqual(["front.md"]);
        const isNew = message.includes("has its new content");
        expect(readFileSync(join(folder, path), "utf8"), where).toBe(isNew ? newText : oldText);
        expect(statSync(join(folder, path)).ino === ino, where).toBe(!isNew);
        if (call.name === "rename") expect(isNew, where).toBe(false);
      }
    },
    120_000,
  );
});
