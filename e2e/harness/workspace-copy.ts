import { cpSync } from "node:fs";
import { join } from "node:path";
import type { TestInfo } from "@playwright/test";
import { programFolder } from "./program-folder.ts";

/** A fixture: a copy of the built-in workspace, of this test's own, that may be written to. */
export async function workspaceCopy(
  _: object,
  use: (folder: string) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  const folder = info.outputPath("workspace");
  for (const part of ["graph-data", "runbooks", "views"]) {
    cpSync(join(programFolder, part), join(folder, part), { recursive: true });
  }
  await use(folder);
}
