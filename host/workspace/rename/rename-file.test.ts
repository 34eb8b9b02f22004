import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { smallWorkspace, writeFiles } from "../../test/temporary-folder.ts";
import { contentHash } from "../save/on-disk.ts";
import { openSession } from "../session.ts";
import { renameFile } from "./rename-file.ts";

const from = "runbooks/front.md";
const to = "runbooks/team/other.md";

function open() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const at = (name: string) => join(folder, name);
  const rename = (target = to, source = from, expected = contentHash(readFileSync(at(from)))) =>
    renameFile(session, { from: source, to: target, expected });
  return { session, at, rename };
}

describe("renameFile", () => {
  it("moves the file, makes the folder it needs, and tells the session", async () => {
    const { session, at, rename } = open();
    const bytes = readFileSync(at(from));
    const told = vi.fn();
    session.onChange(told);
    expect(await rename()).toEqual({ from, path: to, hash: contentHash(bytes) });
    expect(readFileSync(at(to))).toEqual(bytes);
    expect(existsSync(at(from))).toBe(false);
    expect(told).toHaveBeenCalled();
  });

  it("never takes the place of another file, not even of one that came a moment ago", async () => {
    const { at, rename } = open();
    writeFiles(at("."), { [to]: "# Theirs\n" });
    await expect(rename()).rejects.toMatchObject({
      code: "changed-elsewhere",
      message: expect.stringContaining("is there already"),
    });
    expect(readFileSync(at(to), "utf8")).toBe("# Theirs\n");
    expect(existsSync(at(from))).toBe(true);
    const answers = await Promise.allSettled([
      rename("plans/a.md"),
      rename("plans/b.md"),
      rename("plans/a.md"),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("leaves a file that is not what was read, or is gone", async () => {
    const { at, rename } = open();
    const expected = contentHash(readFileSync(at(from)));
    writeFileSync(at(from), "# Theirs\n");
    await expect(rename(to, from, expected)).rejects.toMatchObject({ code: "changed-elsewhere" });
    rmSync(at(from));
    await expect(rename(to, from, expected)).rejects.toMatchObject({ code: "changed-elsewhere" });
    expect(existsSync(at(to))).toBe(false);
  });

  it.each(["../x.md", "runbooks/.x.md", "README.md", "runbooks/con.md", "runbooks/a.txt"])(
    "refuses the name %s",
    async (name) => {
      const { rename } = open();
      await expect(rename(name)).rejects.toMatchObject({ code: "bad-input" });
    },
  );

  it("renames a link within its folder, and not into another", async () => {
    const { at, rename } = open();
    symlinkSync("front.md", at("runbooks/alias.md"));
    await expect(rename("plans/alias.md", "runbooks/alias.md")).rejects.toMatchObject({ code: "not-saved" });
    await rename("runbooks/named.md", "runbooks/alias.md");
    expect(lstatSync(at("runbooks/named.md")).isSymbolicLink()).toBe(true);
    await expect(rename("runbooks/named.md")).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  it("names a frozen file as such", async () => {
    const { at, rename } = open();
    try {
      execFileSync("chattr", ["+i", at(from)], { stdio: "ignore" });
    } catch {
      return;
    }
    onTestFinished(() => void execFileSync("chattr", ["-i", at(from)]));
    await expect(rename()).rejects.toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(/was not renamed: .*frozen.*old name/),
    });
    expect(existsSync(at(to))).toBe(false);
    mkdirSync(at("plans"));
  });
});
