import { readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { openSession } from "../session.ts";
import { contentHash } from "./on-disk.ts";
import { removeFile } from "./remove-file.ts";
import { saveFile } from "./save-file.ts";

const path = "runbooks/front.md";
const view = "title: V\n";

function workspace() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  const at = (name: string) => join(folder, name);
  return { session, at, hashOf: (name: string) => contentHash(readFileSync(at(name))) };
}
const failure = (words: string) =>
  expect.objectContaining({ code: "changed-elsewhere", message: expect.stringContaining(words) });

describe("removeFile", () => {
  it("takes out what was read, tells the session, and gives its text back", async () => {
    const { session, at } = workspace();
    const { hash } = await saveFile(session, { path: "views/a.yaml", text: view, expected: null });
    expect(await removeFile(session, { path: "views/a.yaml", expected: hash })).toEqual({
      path: "views/a.yaml",
      before: view,
    });
    expect(readdirSync(at("views"))).toEqual([]);
    expect(session.model().workspace.views).toEqual([]);
  });

  it("leaves what has changed, and says so of what has gone", async () => {
    const { session, at } = workspace();
    const expected = contentHash(Buffer.from("another"));
    await expect(removeFile(session, { path, expected })).rejects.toEqual(failure("was changed"));
    expect(readFileSync(at(path)).length).toBeGreaterThan(0);
    rmSync(at(path));
    await expect(removeFile(session, { path, expected })).rejects.toEqual(failure("was removed"));
  });

  it("takes a link out, not what it leads to", async () => {
    const { session, at, hashOf } = workspace();
    symlinkSync("front.md", at("runbooks/alias.md"));
    await removeFile(session, { path: "runbooks/alias.md", expected: hashOf(path) });
    expect(readdirSync(at("runbooks"))).toEqual(["front.md"]);
  });
});
