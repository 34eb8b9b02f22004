import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallWorkspace, temporaryFolder } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../editing-operations.ts";
import { contentHash } from "../save/on-disk.ts";
import { openSession } from "../session.ts";
import { takeToBin } from "./take-to-bin.ts";

const path = "runbooks/front.md";

describe("takeToBin", () => {
  it("uses the desktop's bin", async () => {
    const folder = smallWorkspace();
    const bin = join(temporaryFolder(), "front.md");
    const words = await takeToBin(folder, join(folder, path), async (file) => renameSync(file, bin));
    expect(words).toBe("the bin of your desktop");
    expect(existsSync(bin)).toBe(true);
  });

  it.each([
    ["refuses", () => Promise.reject(new Error("no bin"))],
    ["says it has done it, and has not", () => Promise.resolve()],
  ])("uses its own when that %s", async (_, desktopBin) => {
    const folder = smallWorkspace();
    const before = readFileSync(join(folder, path));
    const kept = await takeToBin(folder, join(folder, path), desktopBin);
    expect(readFileSync(kept)).toEqual(before);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, path))).toBe(false);
  });

  it("takes a link, and leaves what it leads to", async () => {
    const folder = smallWorkspace();
    symlinkSync("front.md", join(folder, "runbooks/alias.md"));
    const kept = await takeToBin(folder, join(folder, "runbooks/alias.md"), () =>
      Promise.reject(new Error("no bin")),
    );
    expect(readFileSync(kept, "utf8")).toBe("front.md");
    expect(readdirSync(join(folder, "runbooks"))).toEqual(["front.md"]);
  });
});

describe("removeFile", () => {
  it("says where the file is now, and leaves one that has changed", async () => {
    const folder = smallWorkspace();
    const session = openSession({ builtInFolder: "/nowhere", folder });
    const bin = temporaryFolder();
    const operations = createEditingOperations(session, async (file) => renameSync(file, join(bin, "file")));
    const before = readFileSync(join(folder, path), "utf8");
    const expected = contentHash(Buffer.from(before));
    writeFileSync(join(folder, path), "# Theirs\n");
    await expect(operations.removeFile({ path, expected })).rejects.toMatchObject({
      code: "changed-elsewhere",
    });
    writeFileSync(join(folder, path), before);
    expect(await operations.removeFile({ path, expected })).toEqual({
      path,
      before,
      bin: "the bin of your desktop",
    });
    expect(readdirSync(bin)).toEqual(["file"]);
  });
});
