import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fuseView, memoryDisk, mountAt, unmount } from "../test/mounts.ts";
import { smallWorkspace, temporaryFolder } from "../test/temporary-folder.ts";
import { createEditingOperations } from "./editing-operations.ts";
import { isRemote } from "./remote-folder.ts";
import { openSession } from "./session.ts";

const path = "runbooks/front.md";
const noMounts = "mounting needs Linux and root";

describe("a folder on a file system that others may share", () => {
  it("is known as such, and what others do there is found without any event", async ({ skip }) => {
    const source = smallWorkspace();
    const { folder } = (await fuseView(source)) ?? {};
    if (folder === undefined) return skip("a file system in user space needs Linux and bindfs(1)");
    expect([isRemote(folder), isRemote(source), isRemote("/nowhere")]).toEqual([true, false, false]);
    const session = openSession({ builtInFolder: "/nowhere", folder, watch: true });
    onTestFinished(() => session.close());
    const told = vi.fn();
    session.onChange(told);
    writeFileSync(join(source, path), "---\ntitle: Theirs\n---\n");
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 15_000);
    expect(session.snapshot().workspace.runbooks[0]?.title).toBe("Theirs");
    const operations = createEditingOperations(session, undefined);
    const { text, hash } = await operations.readFile({ path });
    await operations.saveFile({ path, text: `${text}Mine.\n`, expected: hash });
    expect(readFileSync(join(source, path), "utf8")).toBe(`${text}Mine.\n`);
  }, 30_000);
});

describe("a share that goes away under the program", () => {
  it.each([
    ["and leaves an empty folder behind", false],
    ["while somebody else's files lie where it was", true],
  ])(
    "%s: unsaved text stays, nothing is written where it was, and it goes on when the share is back",
    async (_, others) => {
      const source = smallWorkspace();
      const place = temporaryFolder();
      if (memoryDisk("size=1m") === undefined) return expect(process.getuid?.(), noMounts).not.toBe(0);
      if (others) {
        mkdirSync(join(place, "runbooks"));
        writeFileSync(join(place, path), "# Another file of that name\n");
      }
      mountAt(source, place);
      onTestFinished(() => unmount(place));
      const session = openSession({ builtInFolder: "/nowhere", folder: place });
      const operations = createEditingOperations(session, undefined);
      const { text, hash } = await operations.readFile({ path });
      const mine = `${text}Mine.\n`;
      const typed = { writer: "w", path, base: hash, sequence: 0, text: mine };
      await operations.journal(typed);

      unmount(place);
      expect(session.check()).toBe(true);
      expect(
        session
          .snapshot()
          .problems.map(({ what }) => what)
          .join(),
      ).toContain("graph-data");
      const refused = expect.objectContaining({ code: "changed-elsewhere" });
      await expect(operations.saveFile({ path, text: mine, expected: hash })).rejects.toEqual(refused);
      if (others) expect(readFileSync(join(place, path), "utf8")).toBe("# Another file of that name\n");
      await operations.journal({ ...typed, sequence: 1, text: `${mine}More.\n` });
      expect((await operations.recoveries({ open: [] })).recoveries).toMatchObject([
        { text: `${mine}More.\n` },
      ]);

      mountAt(source, place);
      expect(session.check()).toBe(true);
      expect(session.snapshot().problems).toEqual([]);
      await operations.saveFile({ path, text: `${mine}More.\n`, expected: hash });
      expect(readFileSync(join(source, path), "utf8")).toBe(`${mine}More.\n`);
    },
  );

  it("is named when the connection breaks: what was read and what was typed stay, and it goes on afterwards", async ({
    skip,
  }) => {
    const source = smallWorkspace();
    const share = await fuseView(source);
    if (share === undefined) return skip("a file system in user space needs Linux and bindfs(1)");
    const session = openSession({ builtInFolder: "/nowhere", folder: share.folder });
    const operations = createEditingOperations(session, undefined);
    const before = session.snapshot().workspace;
    const { text, hash } = await operations.readFile({ path });
    const save = () => operations.saveFile({ path, text: `${text}Mine.\n`, expected: hash });

    await share.breakOff();
    const message = expect.stringMatching(
      /connection to the network share is lost \(ENOTCONN\).*still in the app/,
    );
    await expect(save()).rejects.toMatchObject({ code: "not-saved", message });
    session.check();
    expect(session.snapshot().workspace).toEqual(before);
    expect(session.snapshot().problems.at(-1)?.what).toMatch(/cannot be read any more.*ENOTCONN/);
    const typed = { writer: "w", path, base: hash, sequence: 0, text: `${text}Mine.\n` };
    expect(await operations.journal(typed)).toMatchObject({ kept: true });

    await share.bringBack();
    expect(session.check()).toBe(true);
    expect(session.snapshot().problems).toEqual([]);
    await save();
    expect(readFileSync(join(source, path), "utf8")).toBe(`${text}Mine.\n`);
  }, 30_000);
});
