import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../test/temporary-folder.ts";
import { WikiAccounts } from "./accounts.ts";
import { Secret } from "./secret.ts";
import { desktopKeychain, type Keychain, keychainStore } from "./secret-store.ts";
import { greets, json, nastyWiki } from "./test/nasty-wiki.ts";
import { wikiAddress } from "./wiki-address.ts";

const keychain: Keychain = {
  status: async () => ({ available: true, words: "Kept." }),
  encrypt: async (text) => Buffer.from(text).map((byte) => byte ^ 0x5a),
  decrypt: async (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString(),
};
const login = { kind: "bot-password", name: "Jane@runbooks", secret: "a-secret-of-some-length" } as const;

async function friendlyWiki(password: string = login.secret) {
  return nastyWiki((asked, response) => {
    if (asked.action === "login" && asked.lgpassword !== password)
      return json(response, { login: { result: "Failed", reason: { code: "wrongpassword" } } });
    if (greets(asked, response)) return;
    const general = {
      sitename: "Wiki",
      generator: "MediaWiki 1.39.17",
      base: "b",
      server: "s",
      maxarticlesize: 2_097_152,
    };
    json(response, { query: { userinfo: { name: "Jane", rights: ["edit", "createpage"] }, general } });
  });
}

describe("wiki accounts", () => {
  it("are tested, kept, found again by the next run, and forgotten", async () => {
    const folder = temporaryFolder();
    const address = (await friendlyWiki()).api.href;
    const options = { folder, userAgent: "test", keychain, env: {} };
    const added = await new WikiAccounts(options).add({ ...login, address, remember: true });
    expect(added).toMatchObject({
      account: { secret: "keychain" },
      test: { outcome: "works", user: "Jane", missing: [] },
    });
    const next = new WikiAccounts(options);
    const [account] = await next.list();
    expect(account).toMatchObject({ name: login.name, secret: "keychain" });
    expect(await next.test(account?.id ?? "")).toMatchObject({ outcome: "works" });
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), "latin1")).not.toContain(login.secret);
    await next.forget(account?.id ?? "");
    expect(await next.list()).toEqual([]);
    expect(await next.test(account?.id ?? "")).toMatchObject({ failure: { outcome: "no-account" } });
    expect(readFileSync(join(folder, "wiki-secrets.json"), "utf8")).toBe("{}");
  });

  it("that do not work are not added", async () => {
    const folder = temporaryFolder();
    const accounts = new WikiAccounts({ folder, userAgent: "test", keychain, env: {} });
    const wiki = await friendlyWiki("another");
    const refused = await accounts.add({ ...login, address: wiki.api.href, remember: true });
    expect(refused).toMatchObject({ test: { outcome: "failed", failure: { outcome: "wrong-login" } } });
    for (const address of [
      "http://example.org/w/api.php",
      "ftp://x",
      "nonsense",
      "https://a:b@example.org/",
    ]) {
      const bad = await accounts.add({ ...login, address, remember: false });
      expect(bad).toMatchObject({ test: { failure: { outcome: "bad-address" } } });
    }
    expect(await accounts.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are held in memory alone where there is no keychain, or nobody wants it", async () => {
    const folder = temporaryFolder();
    const address = (await friendlyWiki()).api.href;
    const options = { folder, userAgent: "test", env: {} };
    const accounts = new WikiAccounts(options);
    await expect(accounts.add({ ...login, address, remember: true })).rejects.toThrow(
      /was not added.*in memory/,
    );
    expect(await accounts.add({ ...login, address, remember: false })).toMatchObject({
      account: { secret: "memory" },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await new WikiAccounts(options).list()).toEqual([]);
  });

  it("may come from the environment", async () => {
    const env = { RUNBOOKS_WIKI_API: "https://wiki.example", RUNBOOKS_WIKI_TOKEN: "token" };
    const accounts = new WikiAccounts({ folder: temporaryFolder(), userAgent: "test", env });
    const [account] = await accounts.list();
    expect(account).toMatchObject({
      api: "https://wiki.example/w/api.php",
      kind: "oauth",
      secret: "environment",
    });
    await expect(accounts.forget(account?.id ?? "")).rejects.toThrow(/environment/);
    const wrong = { ...env, RUNBOOKS_WIKI_API: "http://wiki.example" };
    expect(
      await new WikiAccounts({ folder: temporaryFolder(), userAgent: "test", env: wrong }).list(),
    ).toEqual([]);
  });
});

describe("the keychain of a desktop", () => {
  const storage = (available: boolean, backend: string) => ({
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text: string) => Buffer.from(text),
    decryptStringAsync: async (bytes: Buffer) => ({ result: bytes.toString() }),
    getSelectedStorageBackend: () => backend,
  });

  it.each([
    [true, "gnome_libsecret", true],
    [true, "basic_text", false],
    [false, "gnome_libsecret", false],
  ])("available: %s with %s counts: %s", async (available, backend, counts) => {
    const status = await desktopKeychain(storage(available, backend)).status();
    expect(status.available).toBe(counts);
    if (!counts) expect(status.words).toMatch(/no keychain/);
  });

  it("is not written around where it offers none, or fails", async () => {
    const file = join(temporaryFolder(), "wiki-secrets.json");
    const store = keychainStore(desktopKeychain(storage(true, "basic_text")), file);
    await expect(store.write("a", new Secret("planted"))).rejects.toThrow(/no keychain/);
    const failing = keychainStore({ ...keychain, encrypt: (text) => Promise.reject(new Error(text)) }, file);
    await expect(failing.write("a", new Secret("planted"))).rejects.toThrow(/^((?!planted).)*$/);
    expect(existsSync(file)).toBe(false);
  });
});

describe("the address of a wiki", () => {
  it.each([
    ["https://wikitech.wikimedia.org", "https://wikitech.wikimedia.org/w/api.php"],
    ["https://wikitech.wikimedia.org/wiki/Main_Page?x#y", "https://wikitech.wikimedia.org/w/api.php"],
    [" https://wiki.example/api.php?action=help ", "https://wiki.example/api.php"],
    ["http://127.0.0.1:8765/api.php", "http://127.0.0.1:8765/api.php"],
    ["http://[::1]/api.php", "http://[::1]/api.php"],
    ["http://localhost/mw/api.php", "http://localhost/mw/api.php"],
  ])("%s is asked at %s", (text, api) => expect(wikiAddress(text).href).toBe(api));

  it.each([
    "http://wikitech.wikimedia.org",
    "http://localhost.evil.example/api.php",
    "http://127.0.0.1.evil.example/api.php",
    "https://user@wiki.example/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "//wiki.example",
    "",
  ])("%j is none", (text) => expect(() => wikiAddress(text)).toThrow(/not an address/));
});
