import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { ownIdentity } from "../../state/process-identity.ts";
import { recordLine } from "../../state/record-lines.ts";
import { stateFolder, workspaceState } from "../../state/state-folder.ts";
import { runOver } from "../../test/run-cli.ts";
import { listing, smallWorkspace, temporaryFolder } from "../../test/temporary-folder.ts";
import { createEditingOperations } from "../../workspace/editing-operations.ts";
import { contentHash } from "../../workspace/save/on-disk.ts";
import { openSession } from "../../workspace/session.ts";

const path = "runbooks/front.md";

beforeEach(() => {
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(temporaryFolder(), "settings.json"));
});

function leaveJournal(folder: string, name: string, boot: string | null, text: string): string {
  const file = join(workspaceState(folder, "journal"), name);
  const begin = { kind: "begin", process: { ...ownIdentity(), boot } };
  const typed = {
    kind: "text",
    writer: "w",
    path,
    base: null,
    sequence: 0,
    written: "2018-12-04T20:31:00.000Z",
    text,
  };
  writeFileSync(file, Buffer.concat([begin, typed].map(recordLine)));
  return file;
}

async function saved(folder: string): Promise<void> {
  const operations = createEditingOperations(openSession({ builtInFolder: "/nowhere", folder }), undefined);
  for (const text of ["---\ntitle: One\n---\n", "---\ntitle: Two\ncomponents: [front]\n---\n"]) {
    const expected = contentHash(readFileSync(join(folder, path)));
    await operations.saveFile({ path, text, expected });
  }
}

it("names unsaved text, whether it is at work or left behind, and damage in journals", async () => {
  const folder = smallWorkspace();
  leaveJournal(folder, "00000001-7.log", "an earlier one", "# Mine\n");
  const { out, code } = await runOver(folder, "doctor");
  expect(out).toContain(
    `${path}: unsaved text of 7 characters, typed 2018-12-04T20:31:00.000Z, left behind: the app offers it.`,
  );
  expect(code).toBe(0);
  const file = leaveJournal(folder, "00000002-8.log", ownIdentity().boot, "# Mine\n");
  appendFileSync(file, "scrambled\n");
  writeFileSync(join(workspaceState(folder, "journal"), "00000003-9.log.damaged"), "x");
  const again = (await runOver(folder, "doctor")).out;
  expect(again).toContain("at work in a window that is open");
  expect(again).toContain(`${file}: 1 damaged entry.`);
  expect(again).toContain("00000003-9.log.damaged: a journal that could not be read, put aside.");
});

it("compares every version with its hash", async () => {
  const folder = smallWorkspace();
  await saved(folder);
  expect((await runOver(folder, "doctor")).out).toContain("3 versions kept of 1 file\n");
  const history = workspaceState(folder, "history");
  const [name = ""] = readdirSync(history);
  const [one = "", two = ""] = readdirSync(join(history, name)).filter((file) => file.endsWith(".gz"));
  rmSync(join(history, name, one));
  writeFileSync(join(history, name, two), "no version");
  const { out } = await runOver(folder, "doctor", "--json");
  const { versions } = JSON.parse(out) as { versions: { damaged: string[] } };
  expect(versions.damaged).toEqual([
    expect.stringMatching(/^runbooks\/front.md: the version of .* is gone or damaged\.$/),
    expect.stringContaining("gone or damaged"),
  ]);
});

it("changes nothing, neither in the workspace nor in what is kept, and makes no folder", async () => {
  const folder = smallWorkspace();
  const untouched = listing(stateFolder());
  await runOver(folder, "doctor");
  expect(listing(stateFolder())).toEqual(untouched);
  await saved(folder);
  leaveJournal(folder, "00000001-7.log", "an earlier one", "# Mine\n");
  writeFileSync(join(workspaceState(folder, "journal"), "00000002-8.log"), "scrambled");
  const before = [listing(folder), listing(stateFolder())];
  await runOver(folder, "doctor");
  expect([listing(folder), listing(stateFolder())]).toEqual(before);
});
