import { execFileSync, spawnSync } from "node:child_process";
import { expect, it, onTestFinished } from "vitest";
import { workspaceState } from "../../state/state-folder.ts";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../editing-operations.ts";
import { openSession } from "../session.ts";
import { Journals } from "./journals.ts";
import { readJournals } from "./read-journals.ts";

const path = "runbooks/front.md";
const canMount = process.platform === "linux" && spawnSync("unshare", ["-m", "true"]).status === 0;

it.skipIf(!canMount)(
  "keeps what it had when its disk is full, says so, and goes on when there is room",
  async () => {
    const folder = smallWorkspace();
    const state = workspaceState(folder, "journal");
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", state]);
    onTestFinished(() => void spawnSync("umount", ["-l", state]));
    const journals = new Journals(folder);
    onTestFinished(() => journals.close());
    const type = (text: string, sequence = 0) =>
      journals.keep({ writer: "w1", path, base: null, sequence, text });
    const offered = async () => (await journals.recoveries({ open: [] })).recoveries;
    await type("# One\n");
    await expect(type("x".repeat(100_000), 1)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await offered()).toMatchObject([{ text: "# One\n" }]);
    await type("# Two\n", 2);
    const again = readJournals(state).map(({ records, damaged }) => ({
      kinds: records.map(({ kind }) => kind),
      damaged,
    }));
    expect(again).toEqual([{ kinds: ["begin", "text", "text"], damaged: 0 }]);
    const operations = createEditingOperations(openSession({ builtInFolder: "/nowhere", folder }), undefined);
    const call = { writer: "w2", path, base: null, sequence: 0, text: "x".repeat(100_000) };
    await expect(operations.journal(call)).rejects.toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(/disk is full \(ENOSPC\).*save it now/),
    });
    await journals.close();
  },
);
