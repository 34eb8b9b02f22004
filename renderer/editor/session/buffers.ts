import { create } from "zustand";

/** What is on the disk in the place of what the editing started from. */
export type Elsewhere =
  | { readonly kind: "changed"; readonly text: string; readonly hash: string; readonly noticed: number }
  /** `movedTo`: another file of the workspace that holds the same text. */
  | { readonly kind: "gone"; readonly noticed: number; readonly movedTo?: string };

/** Why something did not work, in words for the user; the text is still here. */
export type BufferFailure = {
  readonly code: string;
  readonly message: string;
  readonly doing: "save" | "journal";
};

/** What the page knows of a text that is being edited; the text itself is in its session. */
export type Buffer = {
  readonly path: string;
  /** SHA-256 of the file that the editing started from; null: there is no file yet. */
  readonly hash: string | null;
  /** Whether the text is another one than that of the file. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Time of the last save of this session, in milliseconds. */
  readonly savedAt?: number;
  /** What the last save could not do beside saving, as a sentence. */
  readonly note?: string;
  readonly failure?: BufferFailure;
  readonly elsewhere?: Elsewhere;
  /** When the text was last taken from the disk because the file had changed there. */
  readonly reloadedAt?: number;
  /** Why the text cannot be typed in: its bytes are no text that could be written back. */
  readonly unreadable?: string;
  /** Why a save has no chance, and the way out; it can be typed in all the same. */
  readonly unwritable?: string;
};

type Buffers = { readonly byPath: ReadonlyMap<string, Buffer> };

/** Every text that has been opened for editing, kept until it is closed: leaving the screen loses nothing. */
export const useBuffers = create<Buffers>()(() => ({ byPath: new Map() }));

export function bufferOf(path: string): Buffer | undefined {
  return useBuffers.getState().byPath.get(path);
}

export function addBuffer(buffer: Buffer): void {
  useBuffers.setState(({ byPath }) => ({ byPath: new Map(byPath).set(buffer.path, buffer) }));
}

/** What is to be different; an undefined part is cleared. */
type BufferChange = { readonly [K in keyof Omit<Buffer, "path">]?: Buffer[K] | undefined };

/** Changes what is known of a buffer; a change that changes nothing tells nobody. */
export function changeBuffer(path: string, change: BufferChange): void {
  const before = bufferOf(path);
  if (!before) return;
  const entries = Object.entries(change) as [keyof Buffer, unknown][];
  if (entries.every(([key, value]) => before[key] === value)) return;
  const kept = { ...before, ...change };
  const next = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  addBuffer(next as Buffer);
}

export function dropBuffer(path: string): void {
  useBuffers.setState(({ byPath }) => {
    const rest = new Map(byPath);
    rest.delete(path);
    return { byPath: rest };
  });
}
