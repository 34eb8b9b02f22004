import { expect, it, onTestFinished } from "vitest";
import { workspaceState } from "../../state/state-folder.ts";
import { memoryDisk, type QuotaDisk, quotaDisk } from "../../test/mounts.ts";
import { smallWorkspace, temporaryState } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../editing-operations.ts";
import { openSession } from "../session.ts";
import { Journals } from "./journals.ts";
import { readJournals } from "./read-journals.ts";

const path = "runbooks/front.md";

/** A disk in memory, on which there is room again as soon as half a record is taken back. */
function roomyDisk(options: string): QuotaDisk | undefined {
  const folder = memoryDisk(options);
  return folder === undefined ? undefined : { folder, lift: () => {} };
}

it.each([
  ["full", () => roomyDisk("size=64k"), 100_000, /disk is full \(ENOSPC\).*save it now/],
  [
    "one on which the quota is used up",
    () => quotaDisk(1_000_000),
    3_000_000,
    /quota.*\(EDQUOT\).*save it now/,
  ],
] as const)(
  "keeps what it had when its disk is %s, says so, and goes on when there is room",
  async (_, makeDisk, tooMuch, words) => {
    const disk = makeDisk();
    if (disk === undefined)
      return expect(process.getuid?.(), "root can mount, and has btrfs-progs").not.toBe(0);
    temporaryState();
    process.env.TOOLFORGE_RUNBOOKS_STATE = disk.folder;
    const folder = smallWorkspace();
    const state = workspaceState(folder, "journal");
    const journals = new Journals(folder);
    onTestFinished(() => journals.close());
    const type = (text: string, sequence = 0) =>
      journals.keep({ writer: "w1", path, base: null, sequence, text });
    const offered = async () => (await journals.recoveries({ open: [] })).recoveries;
    await type("# One\n");
    await expect(type("x".repeat(tooMuch), 1)).rejects.toThrow();
    expect(await offered()).toMatchObject([{ text: "# One\n" }]);
    const operations = createEditingOperations(openSession({ builtInFolder: "/nowhere", folder }), undefined);
    const call = { writer: "w2", path, base: null, sequence: 0, text: "x".repeat(tooMuch) };
    await expect(operations.journal(call)).rejects.toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(words),
    });
    disk.lift();
    await type("# Two\n", 2);
    expect(await offered()).toMatchObject([{ text: "# Two\n" }]);
    const [last, ...others] = readJournals(state).filter(({ records }) => records.length > 1);
    expect(others).toEqual([]);
    expect(last).toMatchObject({
      damaged: 0,
      records: [{ kind: "begin" }, { text: "# One\n" }, { text: "# Two\n" }],
    });
    await journals.close();
  },
  30_000,
);
