import { readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { listing, smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { openSession } from "./session.ts";

const runbook = "runbooks/front.md";

describe("a session", () => {
  it("opens the built-in workspace, or another, and says which", () => {
    const builtInFolder = smallWorkspace();
    expect(openSession({ builtInFolder }).snapshot()).toMatchObject({ folder: builtInFolder, builtIn: true });
    const folder = temporaryFolder();
    const other = openSession({ builtInFolder, folder: `${folder}/` });
    expect(other.snapshot()).toMatchObject({ folder, builtIn: false });
    other.openBuiltIn();
    expect(other.snapshot()).toMatchObject({ folder: builtInFolder, builtIn: true });
  });

  it("counts ages from the picture's day, or from today", () => {
    const picture = smallWorkspace();
    expect(openSession({ builtInFolder: picture, today: () => "2030-01-01" }).model().today).toBe(
      "2018-12-04",
    );
    let day = "2030-01-01";
    const session = openSession({ builtInFolder: temporaryFolder(), today: () => day });
    expect(session.model().today).toBe("2030-01-01");
    day = "2030-01-02";
    expect(session.check()).toBe(true);
    expect(session.model().today).toBe("2030-01-02");
  });

  it("keeps the open workspace when another cannot be opened", () => {
    const builtInFolder = smallWorkspace();
    const session = openSession({ builtInFolder });
    const told = vi.fn();
    session.onChange(told);
    expect(() => session.openFolder("/nowhere/at/all")).toThrow(
      expect.objectContaining({ code: "unreadable", message: expect.stringContaining("ENOENT") }),
    );
    expect(session.snapshot().folder).toBe(builtInFolder);
    expect(told).not.toHaveBeenCalled();
  });

  it("tells of changed content only: a touch, or the same bytes again, is none", () => {
    const folder = smallWorkspace();
    const session = openSession({ builtInFolder: folder });
    const told = vi.fn();
    const stop = session.onChange(told);
    const model = session.model();
    utimesSync(join(folder, runbook), 1, 1);
    writeFileSync(join(folder, runbook), readFileSync(join(folder, runbook)));
    expect(session.check()).toBe(false);
    expect(session.model()).toBe(model);
    writeFileSync(join(folder, runbook), "---\ntitle: New\n---\n");
    expect(session.check()).toBe(true);
    expect(told).toHaveBeenCalledExactlyOnceWith(session.snapshot().revision);
    expect(session.snapshot().workspace.runbooks[0]?.title).toBe("New");
    stop();
    writeFileSync(join(folder, runbook), "---\ntitle: Newer\n---\n");
    session.check();
    expect(told).toHaveBeenCalledOnce();
  });

  it("keeps what was read when the folder goes away, says so once, and reads it again when it is back", () => {
    const folder = smallWorkspace();
    const session = openSession({ builtInFolder: folder });
    const before = session.snapshot();
    renameSync(folder, `${folder}-away`);
    onTestFinished(() => renameSync(`${folder}-away`, folder));
    expect(session.check()).toBe(true);
    expect(session.snapshot().workspace).toEqual(before.workspace);
    expect(session.snapshot().revision).not.toBe(before.revision);
    expect(session.snapshot().problems.at(-1)?.what).toContain("cannot be read any more");
    expect(session.check()).toBe(false);
    renameSync(`${folder}-away`, folder);
    expect(session.check()).toBe(true);
    expect(session.snapshot()).toEqual(before);
    renameSync(folder, `${folder}-away`);
  });

  it("lists problems of reading and of loading", () => {
    const folder = smallWorkspace();
    writeFiles(folder, { "graph-data/a.yaml": Buffer.from([0xff]), "graph-data/b.yaml": "a: [\n" });
    const files = openSession({ builtInFolder: folder })
      .snapshot()
      .problems.map(({ file }) => file);
    expect(files).toEqual(["graph-data/a.yaml", "graph-data/b.yaml"]);
  });

  it("writes nothing into the folder, not even while watching", async () => {
    const folder = smallWorkspace();
    const before = listing(folder);
    const session = openSession({ builtInFolder: folder, watch: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    session.check();
    await session.close();
    expect(listing(folder)).toEqual(before);
  });

  it("watches the folder that is open, and no longer the one before", async () => {
    const first = smallWorkspace();
    const second = smallWorkspace();
    const session = openSession({ builtInFolder: first, watch: true });
    onTestFinished(() => session.close());
    session.openFolder(second);
    const told = vi.fn();
    session.onChange(told);
    let n = 0;
    await vi.waitFor(
      () => {
        writeFiles(second, { [runbook]: `---\ntitle: T${n++}\n---\n` });
        expect(told).toHaveBeenCalled();
      },
      { timeout: 10_000, interval: 300 },
    );
    expect(session.snapshot()).toMatchObject({ folder: second, builtIn: false });
  });
});
