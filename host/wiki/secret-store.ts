import { readFile } from "node:fs/promises";
import { z } from "zod";
import { OperationError } from "../../core/operation-error.ts";
import { writeStateFile } from "../state/write-state-file.ts";
import { inTurn } from "../workspace/save/in-turn.ts";
import { Secret } from "./secret.ts";

/** Where passwords and tokens are kept, by account. */
export type SecretStore = {
  readonly kind: "keychain" | "memory" | "environment";
  readonly read: (account: string) => Promise<Secret | undefined>;
  /** @throws OperationError `not-saved` */
  readonly write: (account: string, secret: Secret) => Promise<void>;
  readonly remove: (account: string) => Promise<void>;
};

/** The desktop's own means of encrypting with a key that the system keeps; of Electron, its `safeStorage`. */
export type Keychain = {
  /** Whether there is a key that the system guards; if not, why not, as a sentence. */
  readonly status: () => Promise<{ readonly available: boolean; readonly words: string }>;
  readonly encrypt: (text: string) => Promise<Uint8Array>;
  readonly decrypt: (bytes: Uint8Array) => Promise<string>;
};

/** Keeps secrets until the program ends. */
export function memoryStore(): SecretStore {
  const secrets = new Map<string, Secret>();
  return {
    kind: "memory",
    read: async (account) => secrets.get(account),
    write: async (account, secret) => void secrets.set(account, secret),
    remove: async (account) => void secrets.delete(account),
  };
}

/** One secret for one account, from the environment of the program; it cannot be changed here. */
export function environmentStore(account: string, secret: Secret): SecretStore {
  const refused = async () => {
    throw new OperationError("not-saved", "This account comes from the environment, and is changed there.");
  };
  return {
    kind: "environment",
    read: async (wanted) => (wanted === account ? secret : undefined),
    write: refused,
    remove: refused,
  };
}

const fileSchema = z.record(z.string(), z.string());

/**
 * Keeps secrets in `file`, encrypted by the desktop's keychain, and never otherwise.
 *
 * @param file absolute path; its folder exists
 */
export function keychainStore(keychain: Keychain, file: string): SecretStore {
  const change = (edit: (all: Record<string, string>) => void) =>
    inTurn(`secrets ${file}`, async () => {
      const all = { ...(await readAll(file)) };
      edit(all);
      await writeStateFile(file, Buffer.from(JSON.stringify(all)));
    });
  return {
    kind: "keychain",
    read: async (account) => {
      const kept = (await readAll(file))[account];
      if (kept === undefined || !(await keychain.status()).available) return undefined;
      try {
        return new Secret(await keychain.decrypt(Buffer.from(kept, "base64")));
      } catch {
        // The key has changed, as with another user's folder: the secret has to be entered again.
        return undefined;
      }
    },
    write: async (account, secret) => {
      const { available, words } = await keychain.status();
      if (!available) throw new OperationError("not-saved", `The password was not kept. ${words}`);
      const bytes = await encrypted(keychain, secret);
      await change((all) => {
        all[account] = Buffer.from(bytes).toString("base64");
      });
    },
    remove: (account) =>
      change((all) => {
        delete all[account];
      }),
  };
}

/** An error of the keychain is not passed on: its text is not ours to vouch for. */
async function encrypted(keychain: Keychain, secret: Secret): Promise<Uint8Array> {
  try {
    return await keychain.encrypt(secret.reveal());
  } catch {
    throw new OperationError("not-saved", "The password was not kept: the keychain of this desktop failed.");
  }
}

async function readAll(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(await readFile(file, "utf8")));
    return parsed.success ? parsed.data : {};
  } catch {
    return {};
  }
}

/** The part of Electron's `safeStorage` that is used, with its API that does not block. */
export type SafeStorage = {
  readonly isAsyncEncryptionAvailable: () => Promise<boolean>;
  readonly encryptStringAsync: (text: string) => Promise<Uint8Array>;
  readonly decryptStringAsync: (bytes: Buffer) => Promise<{ readonly result: string }>;
  /** On Linux only. */
  readonly getSelectedStorageBackend?: () => string;
};

/**
 * The desktop's keychain. Where a Linux desktop has none, Electron encrypts with a key that is written in its own
 * source (`basic_text`), which hides nothing: that counts as no keychain.
 */
export function desktopKeychain(storage: SafeStorage): Keychain {
  return {
    status: async () => {
      if (storage.getSelectedStorageBackend?.() === "basic_text")
        return { available: false, words: noKeychain };
      if (await storage.isAsyncEncryptionAvailable().catch(() => false))
        return { available: true, words: "Passwords and tokens are kept in the keychain of this desktop." };
      return { available: false, words: noKeychain };
    },
    encrypt: (text) => storage.encryptStringAsync(text),
    decrypt: async (bytes) => (await storage.decryptStringAsync(Buffer.from(bytes))).result,
  };
}

const noKeychain =
  "This desktop offers no keychain (GNOME Keyring or KWallet), so a password can only be held in memory until the app is closed.";
