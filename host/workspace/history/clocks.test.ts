import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { smallWorkspace } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../editing-operations.ts";
import { Journals } from "../journal/journals.ts";
import { contentHash } from "../save/on-disk.ts";
import { openSession } from "../session.ts";

const path = "runbooks/front.md";
/** Clocks as they come: a leap day, the hour that summer time takes and the one it gives, an hour back, far ahead. */
const clocks = [
  "2016-02-29T23:59:59.999Z",
  "2016-02-29T22:59:59.999Z",
  "2018-03-25T01:30:00.000Z",
  "2018-10-28T00:59:59.000Z",
  "2018-10-28T00:00:00.000Z",
  "2099-12-31T23:59:59.000Z",
  "1970-01-01T00:00:00.000Z",
  "2018-12-04T20:31:00.000Z",
];

function open() {
  const folder = smallWorkspace();
  const session = openSession({ builtInFolder: "/nowhere", folder });
  onTestFinished(() => void vi.useRealTimers());
  const setClock = (time: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(time) });
  const file = join(folder, path);
  return { folder, file, session, setClock, operations: createEditingOperations(session, undefined) };
}

describe("with a clock that jumps", () => {
  it("versions are in the order of saving, and each has the time of its clock as data", async () => {
    const { operations, file, setClock } = open();
    for (const [number, time] of clocks.entries()) {
      setClock(time);
      const expected = contentHash(readFileSync(file));
      await operations.saveFile({ path, text: `# ${number}\n`, expected });
    }
    const { versions } = await operations.history({ path });
    const saves = versions.filter(({ why }) => why === "save").reverse();
    expect(saves.map(({ hash }) => hash)).toEqual(
      clocks.map((_, number) => contentHash(Buffer.from(`# ${number}\n`))),
    );
    expect(saves.map(({ saved }) => saved)).toEqual(clocks);
  });

  it("the journal offers what was typed last", async () => {
    const { folder, setClock } = open();
    const journals = new Journals(folder);
    onTestFinished(() => journals.close());
    for (const [sequence, time] of clocks.entries()) {
      setClock(time);
      await journals.keep({ writer: "w", path, base: null, sequence, text: `# ${sequence}\n` });
    }
    const { recoveries } = await journals.recoveries({ open: [] });
    expect(recoveries).toMatchObject([{ text: `# ${clocks.length - 1}\n`, written: clocks.at(-1) }]);
  });

  it.each(clocks)("at %s, times of a file neither make a conflict nor hide one", async (time) => {
    const { operations, session, file, setClock } = open();
    setClock(time);
    session.check();
    const expected = contentHash(readFileSync(file));
    for (const touched of ["2099-01-01", "1971-01-01"]) {
      utimesSync(file, new Date(touched), new Date(touched));
      expect(session.check()).toBe(false);
    }
    writeFileSync(file, "# Theirs\n");
    utimesSync(file, new Date("1971-01-01"), new Date("1971-01-01"));
    await expect(operations.saveFile({ path, text: "# Mine\n", expected })).rejects.toMatchObject({
      code: "changed-elsewhere",
    });
    const theirs = contentHash(Buffer.from("# Theirs\n"));
    utimesSync(file, new Date("2099-01-01"), new Date("2099-01-01"));
    expect(await operations.saveFile({ path, text: "# Mine\n", expected: theirs })).toMatchObject({ path });
  });
});
