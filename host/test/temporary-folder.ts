import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "runbooks-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files by their path below `folder`, with the folders they need. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** One component of a workspace, as YAML. */
export function componentYaml(id: string, name = id): string {
  return `  - id: ${id}\n    kind: host\n    name: ${JSON.stringify(name)}\n    summary: A host.\n    asOf: 2018-12\n    evidence: [src:L1]\n`;
}

/** What the program notes for itself goes to a folder of the test's own, not to the user's. */
export function temporaryState(): string {
  const name = "TOOLFORGE_RUNBOOKS_STATE";
  const before = process.env[name];
  if (before !== undefined) return before;
  const folder = temporaryFolder();
  process.env[name] = folder;
  onTestFinished(() => {
    delete process.env[name];
  });
  return folder;
}

/** A folder with a workspace of two components, one relation and one runbook. */
export function smallWorkspace(): string {
  temporaryState();
  const folder = temporaryFolder();
  writeFiles(folder, {
    "graph-data/workspace.yaml": "title: Small\nasOf: 2018-12-04\n",
    "graph-data/hosts.yaml": `components:\n${componentYaml("front")}${componentYaml("back")}relations:\n  - {from: front, type: connects-to, to: back, evidence: ["src:L2"]}\n`,
    "graph-data/sources.yaml":
      'sources:\n  - {id: src, title: S, kind: wiki, captured: 2018-12, looked: "yes", couldHold: [facts]}\n',
    "runbooks/front.md": "---\ntitle: Front\ncomponents: [front]\n---\n\n# Front\n\nRestart it.\n",
  });
  return folder;
}

/** Name, size, times and kind of everything below `folder`: equal before and after means nothing was written. */
export function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((path) => {
      const { size, mtimeNs, ctimeNs, mode, ino } = lstatSync(join(folder, path), { bigint: true });
      return [path, size, mtimeNs, ctimeNs, mode, ino].join(" ");
    });
}
