import { describe, expect, it } from "vitest";
import { smallWorkspace, writeFiles } from "../test/temporary-folder.ts";
import { removeFile } from "./save/remove-file.ts";
import { saveFile } from "./save/save-file.ts";
import { openSession } from "./session.ts";

describe("hashes of a snapshot", () => {
  it("are what a save and a removal of the same file have to name", async () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "views/x.yaml": "title: Übersicht\r\n" });
    const session = openSession({ builtInFolder: folder, folder });
    const hash = () => session.snapshot().hashes?.["views/x.yaml"] ?? "";
    expect(session.snapshot().hashes?.["graph-data/hosts.yaml"]).toBeUndefined();
    const saved = await saveFile(session, { path: "views/x.yaml", text: "title: Y\n", expected: hash() });
    expect(hash()).toBe(saved.hash);
    await removeFile(session, { path: "views/x.yaml", expected: hash() });
    expect(session.snapshot().hashes).toEqual({});
  });
});
