import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, vi } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/*
 * Disks of tests, which go away with the test. Each is undefined where it cannot be had: mounting needs Linux and
 * root, some need a tool of the system as well.
 */

/** A disk in memory; `size=64k` among the options makes it a small one. */
export function memoryDisk(options: string): string | undefined {
  return mounted(temporaryFolder(), (folder) => ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
}

/** What lies in `folder`, seen through a mount that can only be read. */
export function readOnlyView(folder: string): string | undefined {
  const view = mounted(temporaryFolder(), (place) => ["--bind", folder, place]);
  if (view) execFileSync("mount", ["-o", "remount,bind,ro", view]);
  return view;
}

/** A folder on a disk on which this folder has a quota, and what lifts it. */
export type QuotaDisk = { readonly folder: string; readonly lift: () => void };

/** Needs mkfs.btrfs(8). @param bytes that are granted */
export function quotaDisk(bytes: number): QuotaDisk | undefined {
  const image = join(temporaryFolder(), "disk");
  writeFileSync(image, "");
  truncateSync(image, 128 * 2 ** 20);
  if (!works("mkfs.btrfs", "-q", image)) return undefined;
  const disk = mounted(temporaryFolder(), (place) => ["-o", "loop", image, place]);
  if (!disk) return undefined;
  const folder = join(disk, "mine");
  const made =
    works("btrfs", "quota", "enable", disk) &&
    works("btrfs", "subvolume", "create", folder) &&
    works("btrfs", "qgroup", "limit", String(bytes), folder);
  return made ? { folder, lift: () => void works("btrfs", "qgroup", "limit", "none", folder) } : undefined;
}

/** A view of a folder, what breaks its connection, and what brings it back. */
type FuseView = {
  readonly folder: string;
  readonly breakOff: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
};

/** What lies in `folder`, through a file system in user space (FUSE), as of a network. Needs bindfs(1). */
export async function fuseView(folder: string): Promise<FuseView | undefined> {
  const place = temporaryFolder();
  if (process.platform !== "linux" || !works("bindfs", "--version")) return undefined;
  let server: ChildProcess | undefined;
  const bringBack = async () => {
    unmount(place);
    server = spawn("bindfs", ["-f", folder, place], { stdio: "ignore" });
    await vi.waitFor(() => expect(statSync(place).dev).not.toBe(statSync(folder).dev), 5_000);
  };
  const breakOff = async () => {
    server?.kill("SIGKILL");
    if (server) await once(server, "close");
    server = undefined;
  };
  onTestFinished(async () => {
    await breakOff();
    unmount(place);
  });
  await bringBack();
  return { folder: place, breakOff, bringBack };
}

/** Takes a disk away under the program, open files or not. */
export function unmount(place: string): void {
  spawnSync("umount", ["-l", place]);
}

/** Puts `folder` at `place` as well. */
export function mountAt(folder: string, place: string): void {
  mkdirSync(place, { recursive: true });
  execFileSync("mount", ["--bind", folder, place]);
}

function mounted(place: string, words: (place: string) => string[]): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !works("mount", ...words(place)))
    return undefined;
  onTestFinished(() => unmount(place));
  return place;
}

function works(command: string, ...words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: "ignore" }).status === 0;
}
