import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const writes =
  /\b(?:writeFile|appendFile|createWriteStream|f?truncate|copyFile|rename|cp|unlink|rm|rmdir|open)(?:Sync)?\(/;

/** Files that change something on the disk, and what that is. Only the save path changes a file of a workspace. */
const known = [
  // The user's copy of the built-in workspace, made once and as a whole.
  "electron/built-in-workspace.ts",
  "electron/log-file.ts",
  // Generated files, which nobody edits.
  "host/cli/commands/export.ts",
  "host/cli/commands/schemas.ts",
  "host/settings.ts",
  // The user's state folder: journals, versions, claims.
  "host/state/append-log.ts",
  "host/state/write-state-file.ts",
  // Takes away as a whole, after asking.
  "host/workspace/bin/take-to-bin.ts",
  "host/workspace/history/file-history.ts",
  "host/workspace/journal/journal-writer.ts",
  "host/workspace/journal/journals.ts",
  "host/workspace/lock/claim.ts",
  // Open to read.
  "host/workspace/read-file/read-file.ts",
  "host/workspace/read.ts",
  // Moves as a whole.
  "host/workspace/rename/rename-file.ts",
  "host/workspace/save/atomic-write.ts",
  "host/workspace/save/sweep.ts",
];

it("nothing else writes, so nothing writes in place", () => {
  const sources = ["host", "electron"].flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
      .map((path) => `${layer}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|\/test\/|\/stand-in\//.test(path)),
  );
  const found = sources.filter((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return /from "node:fs/.test(text) && writes.test(text);
  });
  expect(found.sort()).toEqual(known);
});
