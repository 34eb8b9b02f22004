import { EventEmitter } from "node:events";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FSWatcher } from "chokidar";
import { expect, it, onTestFinished, vi } from "vitest";
import { smallWorkspace, temporaryFolder } from "../test/temporary-folder.ts";
import { watchFolder } from "./watch.ts";

/** Watching starts in the background: write until the first event shows that it has. */
async function watched(folder: string) {
  const check = vi.fn();
  onTestFinished(watchFolder(folder, check));
  await vi.waitFor(
    () => {
      writeFileSync(join(folder, "graph-data", "started.yaml"), `# ${Math.random()}\n`);
      expect(check).toHaveBeenCalled();
    },
    { timeout: 10_000, interval: 300 },
  );
  await new Promise((resolve) => setTimeout(resolve, 400));
  check.mockClear();
  return check;
}

it("asks for a check after a file changed, appeared or went, once for many events", async () => {
  const folder = smallWorkspace();
  const check = await watched(folder);
  for (let n = 0; n < 20; n++) writeFileSync(join(folder, "runbooks/front.md"), `# ${n}\n`);
  writeFileSync(join(folder, "runbooks/new.md"), "# New\n");
  await vi.waitFor(() => expect(check).toHaveBeenCalled(), 5_000);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(check.mock.calls.length).toBeLessThan(4);
  check.mockClear();
  rmSync(join(folder, "runbooks/new.md"));
  await vi.waitFor(() => expect(check).toHaveBeenCalled(), 5_000);
  check.mockClear();
  mkdirSync(join(folder, "plans"));
  writeFileSync(join(folder, "plans/first.md"), "# First\n");
  await vi.waitFor(() => expect(check).toHaveBeenCalled(), 5_000);
});

it("notices a folder that was not there before, and nothing beside the workspace", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "graph-data"));
  const check = await watched(folder);
  mkdirSync(join(folder, "node_modules/x"), { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 500));
  check.mockClear();
  writeFileSync(join(folder, "node_modules/x/y.md"), "x");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(check).not.toHaveBeenCalled();
  mkdirSync(join(folder, "runbooks"));
  writeFileSync(join(folder, "runbooks/first.md"), "# First\n");
  await vi.waitFor(() => expect(check).toHaveBeenCalled(), 5_000);
});

it("checks at intervals when the system has no watches left, and stops when told to", async () => {
  const folder = smallWorkspace();
  const failing = Object.assign(new EventEmitter(), { close: vi.fn(async () => {}) });
  const check = vi.fn();
  const stop = watchFolder(folder, check, { start: () => failing as unknown as FSWatcher, pollMs: 20 });
  failing.emit("error", Object.assign(new Error("no space left"), { code: "ENOSPC" }));
  await vi.waitFor(() => expect(check.mock.calls.length).toBeGreaterThan(2), 2_000);
  expect(failing.close).toHaveBeenCalled();
  await stop();
  const before = check.mock.calls.length;
  await new Promise((resolve) => setTimeout(resolve, 100));
  failing.emit("error", new Error("late"));
  failing.emit("all", "change");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(check.mock.calls.length).toBe(before);
});

it("asks for nothing after it was stopped", async () => {
  const folder = smallWorkspace();
  const check = vi.fn();
  const stop = watchFolder(folder, check);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await stop();
  utimesSync(join(folder, "runbooks/front.md"), 1, 1);
  writeFileSync(join(folder, "runbooks/front.md"), "# Other\n");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(check).not.toHaveBeenCalled();
});
