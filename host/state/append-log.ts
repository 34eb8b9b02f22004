import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { syncFolder } from "../workspace/save/atomic-write.ts";

/**
 * A file that only grows, by whole lines: an addition that fails is taken back, so that the next one does not follow
 * half a line. Additions come one after the other; whoever adds waits for the one before.
 */
export class AppendLog {
  readonly #handle: FileHandle;
  #bytes = 0;
  #broken = false;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Makes `file`, which must not exist, readable by this user only. @throws Error of the system */
  static async create(file: string): Promise<AppendLog> {
    const { O_APPEND, O_CREAT, O_EXCL, O_WRONLY } = constants;
    const handle = await open(file, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, 0o600);
    await syncFolder(dirname(file));
    return new AppendLog(handle);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Half a line could not be taken back, or what was added may never reach the disk: another log has to follow. */
  get broken(): boolean {
    return this.#broken;
  }

  /** @throws Error of the system; the file then holds what it held, or the log is broken */
  async append(lines: Uint8Array): Promise<void> {
    try {
      for (let written = 0; written < lines.length; )
        written += (await this.#handle.write(lines, written)).bytesWritten;
      this.#bytes += lines.length;
    } catch (error) {
      await this.#handle.truncate(this.#bytes).catch(() => {
        this.#broken = true;
      });
      throw error;
    }
  }

  /**
   * Forces what was added to the disk. Where that fails, the system may forget what it had to write and report success
   * the next time: the log is broken.
   *
   * @throws Error of the system
   */
  async sync(): Promise<void> {
    try {
      await this.#handle.datasync();
    } catch (error) {
      this.#broken = true;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}
