import { chmodSync, cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
  copyWorkspace(folder);
  await use(folder);
}

/** A fixture: the same in a temporary folder, where no repository is around it, and every user may look into it. */
export async function temporaryCopy(_: object, use: (folder: string) => Promise<void>): Promise<void> {
  const above = realpathSync(mkdtempSync(join(tmpdir(), "runbooks-e2e-")));
  chmodSync(above, 0o755);
  copyWorkspace(join(above, "workspace"));
  await use(join(above, "workspace"));
  rmSync(above, { recursive: true, force: true });
}

/** Copies the built-in workspace. */
export function copyWorkspace(to: string): void {
  for (const part of ["graph-data", "runbooks", "views"]) {
    cpSync(join(programFolder, part), join(to, part), { recursive: true });
  }
}
