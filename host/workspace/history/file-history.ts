import { hash, randomBytes } from "node:crypto";
import { appendFile, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { readRecordLines, recordLine } from "../../state/record-lines.ts";
import { workspaceState } from "../../state/state-folder.ts";
import { writeStateFile } from "../../state/write-state-file.ts";
import { contentHash } from "../save/on-disk.ts";
import { type Bounds, type VersionRecord, versionRecordSchema, withinBounds } from "./version-record.ts";

const usualBounds: Bounds = { versions: 200, bytes: 20_000_000 };
/** A content that says more than this when unpacked was not packed by us. */
export const largestBytes = 25_000_000;

/**
 * Versions of one file, in a folder of the state: a log of records, and beside it each content once, packed, under
 * the name of its hash. Their order is the order of the log; times are for display only.
 */
export class FileHistory {
  readonly #path: string;
  readonly #folder: string;
  readonly #bounds: Bounds;

  /** @param workspace absolute path @throws Error of the system when the state's folder cannot be made */
  constructor(workspace: string, path: string, bounds: Bounds = usualBounds) {
    this.#path = path;
    this.#folder = workspaceState(workspace, join("history", hash("sha256", path).slice(0, 32)));
    this.#bounds = bounds;
  }

  /** The oldest first; damaged records are left out. @throws Error of the system */
  async records(): Promise<VersionRecord[]> {
    const log = await readFile(this.#log).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return Buffer.alloc(0);
      throw error;
    });
    return readRecordLines(log).records.flatMap((record) => versionRecordSchema.safeParse(record).data ?? []);
  }

  /** Adds a version, unless the newest has the same content and nothing else is to be told. @throws Error of the system */
  async add(bytes: Uint8Array, why: VersionRecord["why"]): Promise<void> {
    const contents = contentHash(bytes);
    const last = (await this.records()).at(-1);
    if (last?.hash === contents && why !== "rename" && why !== "remove") return;
    const id = `${contents.slice(0, 16)}-${randomBytes(6).toString("hex")}`;
    const saved = new Date().toISOString();
    await this.#keep(bytes, contents);
    await this.#append({ id, path: this.#path, saved, hash: contents, bytes: bytes.length, why });
    await this.#thin();
  }

  /**
   * Content of a version, or undefined when it is not there any more, or not what it was.
   *
   * @throws Error of the system
   */
  async contentOf({ hash: contents }: VersionRecord): Promise<Buffer | undefined> {
    try {
      const packed = await readFile(this.#file(contents));
      const bytes = await promisify(gunzip)(packed, { maxOutputLength: largestBytes });
      return contentHash(bytes) === contents ? bytes : undefined;
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code.startsWith("Z_") || code === "ERR_BUFFER_TOO_LARGE") return undefined;
      throw error;
    }
  }

  /** Puts the versions of `other`, the same file under the name it had, behind those of this one. @throws Error of the system */
  async takeOver(other: FileHistory): Promise<void> {
    for (const record of await other.records()) {
      const bytes = await other.contentOf(record);
      if (!bytes) continue;
      await this.#keep(bytes, record.hash);
      await this.#append(record);
    }
    await this.#thin();
    await rm(other.#folder, { recursive: true, force: true });
  }

  get #log(): string {
    return join(this.#folder, "log");
  }

  #file(contents: string): string {
    return join(this.#folder, `${contents}.gz`);
  }

  async #keep(bytes: Uint8Array, contents: string): Promise<void> {
    const file = this.#file(contents);
    const there = await stat(file).catch(() => undefined);
    if (!there) await writeStateFile(file, await promisify(gzip)(bytes));
  }

  /** After half a line, which a power cut may leave, it begins on a new one. */
  async #append(record: VersionRecord): Promise<void> {
    const handle = await open(this.#log, "a+", 0o600);
    try {
      const { size } = await handle.stat();
      const { buffer } = await handle.read(Buffer.alloc(1, "\n"), 0, 1, Math.max(0, size - 1));
      const line = recordLine(record);
      await appendFile(handle, buffer[0] === 10 ? line : Buffer.concat([Buffer.from("\n"), line]));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async #thin(): Promise<void> {
    const records = await this.records();
    const stored = await this.#stored();
    const kept = withinBounds(records, stored, this.#bounds);
    if (kept.length === records.length) return;
    await writeStateFile(this.#log, Buffer.concat(kept.map(recordLine)));
    const needed = new Set(kept.map((record) => record.hash));
    for (const contents of stored.keys()) {
      if (!needed.has(contents)) await rm(this.#file(contents), { force: true });
    }
  }

  async #stored(): Promise<Map<string, number>> {
    const stored = new Map<string, number>();
    for (const name of await readdir(this.#folder)) {
      const contents = /^([0-9a-f]{64})\.gz$/.exec(name)?.[1];
      if (contents) stored.set(contents, (await stat(join(this.#folder, name))).size);
    }
    return stored;
  }
}
