import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { memoryDisk, quotaDisk, readOnlyView } from "../../test/mounts.ts";
import { asNobody, saverElsewhere, withSmallFiles } from "../../test/save-elsewhere.ts";
import { smallWorkspace, temporaryFolder } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { contentHash } from "./on-disk.ts";
import { refusalOf } from "./refusal.ts";
import { removeFile } from "./remove-file.ts";
import { saveFile } from "./save-file.ts";

const path = "runbooks/front.md";
const hashAt = (file: string) => contentHash(readFileSync(file));
const isRoot = process.getuid?.() === 0;
const saveElsewhere = saverElsewhere();

/** A workspace that belongs to nobody, the user of that name. */
function openWorkspace(): string {
  const folder = smallWorkspace();
  for (const place of ["", "runbooks", path]) {
    chmodSync(join(folder, place), place === path ? 0o644 : 0o755);
    if (isRoot) chownSync(join(folder, place), 65534, 65534);
  }
  return folder;
}

/** The flag comes off before the folder is taken away. */
function freeze(place: string, flag: string): void {
  execFileSync("chattr", [`+${flag}`, place]);
  onTestFinished(() => void spawnSync("chattr", [`-${flag}`, place]));
}

function canFreeze(): boolean {
  if (process.platform !== "linux" || !isRoot) return false;
  const tried = spawnSync("sh", [
    "-c",
    'f=$(mktemp) && chattr +i "$f" && chattr -i "$f"; s=$?; rm -f "$f"; exit $s',
  ]);
  return tried.status === 0;
}

/** A disk in memory with a workspace on it; undefined where mounting is not allowed. */
function workspaceOnDisk(options: string): string | undefined {
  const folder = memoryDisk(options);
  if (folder) execFileSync("cp", ["-r", `${smallWorkspace()}/.`, folder]);
  return folder;
}

describe.skipIf(process.platform === "win32")("a save that the system refuses", () => {
  it.each([
    ["the file is read-only", path, 0o444, `the file ${path} (EACCES)`],
    ["its folder is read-only", "runbooks", 0o555, "the folder FOLDER/runbooks (EACCES)"],
  ])("names it when %s, and leaves everything", async (_, place, mode, words) => {
    const folder = openWorkspace();
    const file = join(folder, path);
    chmodSync(join(folder, place), mode);
    const before = readFileSync(file);
    const outcome = await saveElsewhere(folder, { path, text: "new\n", expected: hashAt(file) }, asNobody);
    expect(outcome).toMatchObject({ code: "not-saved" });
    expect(outcome.message).toContain(words.replace("FOLDER", folder));
    expect(outcome.message).toContain("what you wrote is still in the app");
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
  });

  it("names the folder in which another would have to be made", async () => {
    const folder = openWorkspace();
    chmodSync(folder, 0o555);
    const outcome = await saveElsewhere(
      folder,
      { path: "views/a.yaml", text: "title: A\n", expected: null },
      asNobody,
    );
    expect(outcome).toMatchObject({
      code: "not-saved",
      message: expect.stringContaining(`the folder ${folder} (EACCES)`),
    });
  });

  it.runIf(isRoot)("does not replace a file of somebody else that one may only read", async () => {
    const folder = openWorkspace();
    const file = join(folder, path);
    chownSync(file, 1234, 1234);
    const outcome = await saveElsewhere(folder, { path, text: "new\n", expected: hashAt(file) }, asNobody);
    expect(outcome.message).toContain(`the file ${path} (EACCES)`);
    expect(statSync(file).uid).toBe(1234);
  });

  it.runIf(isRoot)("keeps the group of a file that somebody else owns and the team may change", async () => {
    const folder = openWorkspace();
    const file = join(folder, path);
    chownSync(file, 1234, 4321);
    chmodSync(file, 0o664);
    const inTeam = ["setpriv", "--reuid=65534", "--regid=65534", "--groups=4321"];
    const outcome = await saveElsewhere(folder, { path, text: "new\n", expected: hashAt(file) }, inTeam);
    expect(outcome).toMatchObject({ path });
    const { gid, mode } = statSync(file);
    expect([gid, mode & 0o777]).toEqual([4321, 0o664]);
  });

  it("says that the file would be too large, after writing a part of it", async () => {
    const folder = openWorkspace();
    const file = join(folder, path);
    const before = readFileSync(file);
    const text = "x".repeat(100_000);
    const outcome = await saveElsewhere(folder, { path, text, expected: hashAt(file) }, withSmallFiles);
    expect(outcome).toMatchObject({ code: "not-saved", message: expect.stringContaining("(EFBIG)") });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
  });

  it("says that the disk is full, where the system would let a part be written", async ({ skip }) => {
    const folder = workspaceOnDisk("size=64k");
    if (folder === undefined) return skip("mounting a small disk needs root and Linux");
    const file = join(folder, path);
    const before = readFileSync(file);
    const session = openSession({ builtInFolder: "/nowhere", folder });
    const save = saveFile(session, { path, text: "x".repeat(300_000), expected: hashAt(file) });
    await expect(save).rejects.toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(/the disk is full \(ENOSPC\).*still in the app.*Make room/),
    });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
  });

  it("says that the quota is used up, on a disk that has one", async ({ skip }) => {
    const { folder } = quotaDisk(1_000_000) ?? {};
    if (folder === undefined) return skip("a quota needs Linux, root and mkfs.btrfs(8)");
    execFileSync("cp", ["-r", `${smallWorkspace()}/.`, folder]);
    const file = join(folder, path);
    const before = readFileSync(file);
    const session = openSession({ builtInFolder: "/nowhere", folder });
    const expected = hashAt(file);
    await expect(saveFile(session, { path, text: "x".repeat(3_000_000), expected })).rejects.toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(
        /your quota on the disk is used up \(EDQUOT\).*still in the app.*raised/,
      ),
    });
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
    await saveFile(session, { path, text: "shorter\n", expected });
    expect(readFileSync(file, "utf8")).toBe("shorter\n");
  }, 20_000);

  it("says so of a folder that can be written to elsewhere, and only read here", async ({ skip }) => {
    const source = openWorkspace();
    const folder = readOnlyView(source);
    if (folder === undefined) return skip("mounting needs root and Linux");
    const input = { path, text: "new\n", expected: hashAt(join(folder, path)) };
    const session = openSession({ builtInFolder: "/nowhere", folder });
    const message = expect.stringMatching(/can only be read \(EROFS\).*still in the app.*Give yourself/);
    await expect(saveFile(session, input)).rejects.toMatchObject({ code: "not-saved", message });
    expect(hashAt(join(source, path))).toBe(input.expected);
    const elsewhere = openSession({ builtInFolder: "/nowhere", folder: source });
    expect(await saveFile(elsewhere, input)).toMatchObject({ path });
  });

  it("says that the disk can only be read, and of the built-in workspace where to go instead", async ({
    skip,
  }) => {
    const folder = workspaceOnDisk("size=1m");
    if (folder === undefined) return skip("mounting a small disk needs root and Linux");
    execFileSync("mount", ["-o", "remount,ro", folder]);
    const input = { path, text: "new\n", expected: hashAt(join(folder, path)) };
    const own = openSession({ builtInFolder: "/nowhere", folder });
    await expect(saveFile(own, input)).rejects.toMatchObject({
      message: expect.stringMatching(/\(EROFS\).*Give yourself/),
    });
    const builtIn = openSession({ builtInFolder: folder });
    await expect(saveFile(builtIn, input)).rejects.toMatchObject({
      message: expect.stringMatching(/\(EROFS\).*comes with the program: copy/),
    });
  });

  // Only root may freeze, and only on some file systems: elsewhere there is nothing to test.
  it.runIf(canFreeze()).each([
    ["the file", path, "i", "the file runbooks/front.md is frozen: it carries the flag “immutable”"],
    [
      "the file, to which one may add",
      path,
      "a",
      "the file runbooks/front.md is frozen: it carries the flag “append only”",
    ],
    ["its folder", "runbooks", "i", "the folder FOLDER/runbooks is frozen"],
  ])("names %s as frozen, with the command that lifts it", async (_, place, flag, words) => {
    const folder = smallWorkspace();
    const file = join(folder, path);
    const before = readFileSync(file);
    freeze(join(folder, place), flag);
    const session = openSession({ builtInFolder: "/nowhere", folder });
    const input = { path, expected: hashAt(file) };
    const attempts = [() => saveFile(session, { ...input, text: "new\n" }), () => removeFile(session, input)];
    for (const attempt of attempts) {
      const failure = await attempt().catch((error: unknown) => error as Error & { code: string });
      expect(failure).toMatchObject({ code: "not-saved" });
      expect((failure as Error).message).toContain(words.replace("FOLDER", folder));
      expect((failure as Error).message).toContain(`sudo chattr -${flag} ${join(folder, place)}`);
    }
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
  });
});

describe("refusalOf", () => {
  const attempt = { path, done: "saved", target: "/nowhere/runbooks/front.md", builtIn: false } as const;

  it.each([
    ["ENOSPC", "the disk is full (ENOSPC)", "Make room"],
    ["EDQUOT", "your quota on the disk is used up (EDQUOT)", "quota"],
    ["ESTALE", "the network share does not know the file any more (ESTALE)", "when the share is back"],
    ["EIO", "the disk reports an error (EIO)", "log"],
    ["ENAMETOOLONG", "its name is too long (ENAMETOOLONG)", "shorter name"],
    ["EMFILE", "too many files are open (EMFILE)", "Save again"],
    ["EWEIRD", "EWEIRD", "Save again"],
    ["EPERM", "the system refuses it: permission denied (EPERM)", "write access"],
  ])("words %s", async (code, cause, wayOut) => {
    const refusal = await refusalOf(Object.assign(new Error("x"), { code }), attempt);
    expect(refusal.code).toBe("not-saved");
    expect(refusal.message).toContain(`${path} was not saved: ${cause}. `);
    expect(refusal.message.split(". ").slice(1).join(". ")).toContain(wayOut);
  });

  it("finds the name of an error that Node knows by its number only", async () => {
    const error = Object.assign(new Error("x"), { code: "Unknown system error -122", errno: -122 });
    expect((await refusalOf(error, attempt)).message).toContain(
      process.platform === "linux" ? "your quota on the disk is used up (EDQUOT)" : "-122",
    );
  });

  it("quotes a path that a shell would take apart", async ({ skip }) => {
    if (!canFreeze()) return skip("freezing a file needs root and a file system that can");
    const folder = join(temporaryFolder(), "it's here");
    mkdirSync(folder);
    freeze(folder, "i");
    const error = Object.assign(new Error("x"), { code: "EPERM" });
    const { message } = await refusalOf(error, { ...attempt, target: join(folder, "x.md") });
    expect(message).toContain(`sudo chattr -i '${folder.replace("'", "'\\''")}'`);
  });
});
