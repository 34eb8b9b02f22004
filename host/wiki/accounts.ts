import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { OperationError } from "../../core/operation-error.ts";
import type { AddWikiAccountInput, WikiAccount, WikiTest } from "../../core/wiki/account-schema.ts";
import { inTurn } from "../workspace/save/in-turn.ts";
import { readAccounts, type StoredAccount, writeAccounts } from "./account-file.ts";
import type { Pause } from "./pause.ts";
import { Secret } from "./secret.ts";
import {
  environmentStore,
  type Keychain,
  keychainStore,
  memoryStore,
  type SecretStore,
} from "./secret-store.ts";
import { wikiAddress } from "./wiki-address.ts";
import { WikiClient } from "./wiki-client.ts";
import { WikiFailure } from "./wiki-failure.ts";
import type { WikiLogin } from "./wiki-login.ts";
import type { WikiSelf } from "./wiki-session.ts";

export type AccountsOptions = {
  /** Absolute path of the folder of this user's settings. */
  readonly folder: string;
  readonly userAgent: string;
  /** The desktop's; left out in browser mode and on the command line. */
  readonly keychain?: Keychain | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How to wait; another one in tests. */
  readonly pause?: Pause;
};

const noKeychain = {
  available: false,
  words: "Passwords and tokens are held in memory until the program ends.",
};

/** The wiki accounts of this user: what is known of them, their secrets, and a client for each. */
export class WikiAccounts {
  readonly #options: AccountsOptions;
  readonly #file: string;
  readonly #memory = memoryStore();
  readonly #keychain: SecretStore | undefined;
  readonly #fromEnvironment: { account: StoredAccount; store: SecretStore } | undefined;
  readonly #clients = new Map<string, WikiClient>();
  /** Accounts that are not to outlive the program. */
  readonly #passing = new Map<string, StoredAccount>();

  constructor(options: AccountsOptions) {
    this.#options = options;
    this.#file = join(options.folder, "wiki-accounts.json");
    const { keychain } = options;
    this.#keychain = keychain && keychainStore(keychain, join(options.folder, "wiki-secrets.json"));
    this.#fromEnvironment = environmentAccount(options.env ?? process.env);
  }

  async list(): Promise<WikiAccount[]> {
    return Promise.all((await this.#all()).map((account) => this.#described(account)));
  }

  keychain(): Promise<{ available: boolean; words: string }> {
    return this.#options.keychain?.status() ?? Promise.resolve(noKeychain);
  }

  /** Tests an account, and keeps it when it works. @throws OperationError `not-saved`, when it cannot be kept */
  async add(input: AddWikiAccountInput): Promise<{ account?: WikiAccount; test: WikiTest }> {
    const secret = new Secret(input.secret);
    let account: StoredAccount;
    try {
      account = accountOf(input);
    } catch (error) {
      return { test: failed(error) };
    }
    if (input.remember && !(await this.keychain()).available)
      throw new OperationError("not-saved", `The account was not added. ${(await this.keychain()).words}`);
    const client = this.#made(account, secret);
    const test = await tested(client);
    if (test.outcome === "failed") return { test };
    await this.#keep(account, secret, input.remember);
    this.#clients.set(account.id, client);
    return { account: await this.#described(account), test };
  }

  /** @throws OperationError `unreadable` */
  async test(id: string): Promise<WikiTest> {
    try {
      return await tested(await this.client(id));
    } catch (error) {
      return failed(error);
    }
  }

  /** Takes the account and its secret away. @throws OperationError `not-saved` */
  async forget(id: string): Promise<void> {
    if (this.#fromEnvironment?.account.id === id)
      throw new OperationError(
        "not-saved",
        "This account comes from the environment, and is taken out there.",
      );
    this.#clients.delete(id);
    this.#passing.delete(id);
    await this.#memory.remove(id);
    await this.#keychain?.remove(id);
    await this.#change((accounts) => accounts.filter((account) => account.id !== id));
  }

  /** The one client of an account. @throws WikiFailure `no-account`, `no-secret`; OperationError `unreadable` */
  async client(id: string): Promise<WikiClient> {
    const made = this.#clients.get(id);
    if (made) return made;
    const account = (await this.#all()).find((each) => each.id === id);
    if (!account) throw new WikiFailure("no-account", { host: "" });
    const secret = await this.#secret(id);
    if (!secret) throw new WikiFailure("no-secret", { host: new URL(account.api).host });
    const client = this.#made(account, secret);
    this.#clients.set(id, client);
    return client;
  }

  /** Address of the account's wiki, by which records name it. @throws WikiFailure `no-account` */
  async wiki(id: string): Promise<string> {
    const account = (await this.#all()).find((each) => each.id === id);
    if (!account) throw new WikiFailure("no-account", { host: "" });
    return account.api;
  }

  async #all(): Promise<readonly StoredAccount[]> {
    const fixed = this.#fromEnvironment ? [this.#fromEnvironment.account] : [];
    const passing = [...this.#passing.values()];
    const stored = await readAccounts(this.#file);
    const all = new Map([...stored, ...passing, ...fixed].map((account) => [account.id, account]));
    return [...all.values()];
  }

  #made({ api, kind, name = "" }: StoredAccount, secret: Secret): WikiClient {
    const login: WikiLogin = kind === "oauth" ? { kind, secret } : { kind, name, secret };
    const { userAgent, pause } = this.#options;
    return new WikiClient({ api: new URL(api), login, userAgent, ...(pause ? { pause } : {}) });
  }

  async #keep(account: StoredAccount, secret: Secret, remember: boolean): Promise<void> {
    if (!remember || !this.#keychain) {
      await this.#memory.write(account.id, secret);
      this.#passing.set(account.id, account);
      return;
    }
    await mkdir(dirname(this.#file), { recursive: true });
    await this.#keychain.write(account.id, secret);
    await this.#change((accounts) => [...accounts.filter(({ id }) => id !== account.id), account]);
  }

  async #change(edit: (accounts: readonly StoredAccount[]) => readonly StoredAccount[]): Promise<void> {
    await inTurn(`accounts ${this.#file}`, async () => {
      const before = await readAccounts(this.#file);
      const after = edit(before);
      if (after.length !== before.length || after.some((account) => !before.includes(account)))
        await writeAccounts(this.#file, after);
    });
  }

  #stores(): SecretStore[] {
    return [this.#fromEnvironment?.store, this.#memory, this.#keychain].filter(
      (store) => store !== undefined,
    );
  }

  async #secret(id: string): Promise<Secret | undefined> {
    for (const store of this.#stores()) {
      const secret = await store.read(id);
      if (secret) return secret;
    }
    return undefined;
  }

  async #described({ id, api, kind, name }: StoredAccount): Promise<WikiAccount> {
    let secret: WikiAccount["secret"] = "nowhere";
    for (const store of this.#stores().reverse()) if (await store.read(id)) secret = store.kind;
    return { id, api, host: new URL(api).host, kind, ...(name === undefined ? {} : { name }), secret };
  }
}

/** @throws WikiFailure `bad-address` */
function accountOf(input: AddWikiAccountInput): StoredAccount {
  const api = wikiAddress(input.address).href;
  if (input.kind === "oauth") return { id: `oauth ${api}`, api, kind: "oauth" };
  return { id: `${input.name} ${api}`, api, kind: "bot-password", name: input.name };
}

/** The account that the environment names, for the command line and for machines without a keychain. */
function environmentAccount(env: Readonly<Record<string, string | undefined>>) {
  const { RUNBOOKS_WIKI_API: address, RUNBOOKS_WIKI_USER: name } = env;
  const { RUNBOOKS_WIKI_PASSWORD: password, RUNBOOKS_WIKI_TOKEN: token } = env;
  if (!address || !(token || (name && password))) return undefined;
  const api = addressOrNone(address);
  if (api === undefined) return undefined;
  const id = `environment ${api}`;
  const account: StoredAccount = token
    ? { id, api, kind: "oauth" }
    : { id, api, kind: "bot-password", name: name ?? "" };
  return { account, store: environmentStore(id, new Secret(token || (password ?? ""))) };
}

/** A wrong address in the environment must not keep the program from starting. */
function addressOrNone(address: string): string | undefined {
  try {
    return wikiAddress(address).href;
  } catch {
    return undefined;
  }
}

async function tested(client: WikiClient): Promise<WikiTest> {
  try {
    return works(await client.test());
  } catch (error) {
    return failed(error);
  }
}

function works({ userinfo, general }: WikiSelf): WikiTest {
  const rights = userinfo.rights ?? [];
  const missing = [
    ...(rights.includes("edit")
      ? []
      : ["It may not edit: give the bot password the grant “Edit existing pages”."]),
    ...(rights.includes("createpage")
      ? []
      : ["It may not make pages: give it the grant “Create, edit, and move pages”."]),
    ...(userinfo.blockid === undefined ? [] : ["It is blocked from editing on this wiki."]),
    ...(general.readonly ? ["The wiki is read-only for now."] : []),
  ];
  return {
    ...{
      outcome: "works",
      user: userinfo.name,
      site: general.sitename,
      software: general.generator,
      missing,
    },
    ...(general.maxarticlesize === undefined ? {} : { mostBytes: general.maxarticlesize }),
  };
}

function failed(error: unknown): WikiTest {
  if (error instanceof WikiFailure) return { outcome: "failed", failure: error.data };
  throw error;
}
