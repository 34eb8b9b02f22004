import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { smallWorkspace, temporaryFolder, temporaryState } from "../test/temporary-folder.ts";
import { openSession } from "../workspace/session.ts";
import { Secret, withoutSecrets } from "./secret.ts";
import { greets, json, nastyWiki } from "./test/nasty-wiki.ts";
import { createWikiOperations } from "./wiki-operations.ts";

/** Passwords and tokens as people and wikis make them, some with characters that are written otherwise on the wire. */
const planted = Array.from({ length: 40 }, (_, index) => {
  const odd = ["", "+/=", " with blank", "%41&x=1", "\"'<&>", "\\n{}", "é😀", "\nline"][index % 8];
  return `planted-${(index * 7919 + 1_000_003).toString(36)}-secret${odd}`;
});

/** Every way in which a text could be written that somebody could read back. */
function traces(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    json,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    bytes.toString("base64"),
    bytes.toString("hex"),
    secret.slice(0, 18),
  ];
}

function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), "latin1")}`)
    .join("\n");
}

function everythingOf(value: unknown): string {
  const shown = inspect(value, {
    depth: 20,
    showHidden: true,
    getters: true,
    maxStringLength: null,
    maxArrayLength: null,
  });
  const error = value instanceof Error ? `${value.message} ${value.stack} ${String(value.cause)}` : "";
  return `${shown}\n${JSON.stringify(value)}\n${String(value)}\n${error}`;
}

/** Says back, in every place of an answer, whatever it was told. */
const echoes: ((told: string) => { status: number; body: string; headers?: Record<string, string> })[] = [
  (told: string) => ({
    status: 200,
    body: JSON.stringify({ errors: [{ code: told, text: `You said ${told}` }] }),
  }),
  (told: string) => ({ status: 200, body: `<html><title>${told}</title></html>` }),
  (told: string) => ({
    status: 302,
    body: "",
    headers: { location: `https://${encodeURIComponent(told)}.example/?p=${encodeURIComponent(told)}` },
  }),
  (told: string) => ({
    status: 500,
    body: told,
    headers: { "mediawiki-api-error": encodeURIComponent(told) },
  }),
  (told: string) => ({
    status: 200,
    body: JSON.stringify({ login: { result: "Failed", reason: { code: "odd", text: told } } }),
  }),
  (told: string) => ({
    status: 200,
    body: JSON.stringify({ login: { result: told, reason: { code: "odd" } } }),
  }),
  (told: string) => ({ status: 200, body: `{"query": "${told}` }),
];

describe("a secret", () => {
  it("is in nothing that is thrown, answered, logged or written", async () => {
    temporaryState();
    const [folder, settings] = [smallWorkspace(), temporaryFolder()];
    const logged: unknown[] = [];
    for (const method of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words));
    const stdout = vi.spyOn(process.stdout, "write").mockImplementation((words) => logged.push(words) > 0);
    const stderr = vi.spyOn(process.stderr, "write").mockImplementation((words) => logged.push(words) > 0);
    const seen: string[] = [];
    for (const [index, secret] of planted.entries()) {
      const isToken = index % 2 === 1;
      const operations = createWikiOperations(openSession({ builtInFolder: folder }), {
        ...{ folder: settings, userAgent: "test", env: {}, pause: async () => {} },
        // Encrypts for good: what it gives cannot be read back.
        keychain: {
          status: async () => ({ available: true, words: "Kept." }),
          encrypt: async () => Buffer.from("encrypted"),
          decrypt: async () => secret,
        },
      });
      const wiki = await nastyWiki((asked, response, request) => {
        const told = asked.lgpassword ?? request.headers.authorization?.slice(7) ?? "";
        if (index % 4 === 0 && greets(asked, response)) return;
        if (index % 4 !== 0 && asked.type === "login") return void greets(asked, response);
        if (asked.uiprop && index % 4 < 2)
          return json(response, {
            query: {
              userinfo: { name: "Jane", rights: [] },
              general: { sitename: "s", generator: "MediaWiki 1.39", base: "b", server: "s" },
            },
          });
        const {
          status,
          body,
          headers = {},
        } = (echoes[index % echoes.length] ?? echoes[0])?.(told) ?? { status: 200, body: "" };
        response.writeHead(status, headers);
        response.end(body);
      });
      const login = isToken
        ? { kind: "oauth" as const }
        : { kind: "bot-password" as const, name: "Jane@runbooks" };
      const added = await Promise.resolve(
        operations.addWikiAccount({ ...login, address: wiki.api.href, secret, remember: index % 3 === 0 }),
      ).catch((error: unknown) => error);
      seen.push(everythingOf(added));
      for (const { id } of (await operations.wikiAccounts({})).accounts) {
        const draft = { account: id, runbook: "front" };
        const page = {
          title: "Front",
          text: "x",
          ours: "x",
          summary: "s",
          revision: null,
          readAt: "2026-11-23T03:00:00Z",
          confirmsWarning: false,
        };
        for (const act of [
          () => operations.testWikiAccount({ account: id }),
          () => operations.wikiCheck({ account: id }),
          () => operations.publishDraft(draft),
          () => operations.publish({ ...draft, ...page }),
          () => operations.publishMany({ account: id, runbooks: ["front"], summary: "s" }),
        ])
          seen.push(everythingOf(await Promise.resolve(act()).catch((error: unknown) => error)));
        await operations.forgetWikiAccount({ account: id });
      }
      seen.push(everythingOf(operations), everythingOf(new Secret(secret)));
    }
    stdout.mockRestore();
    stderr.mockRestore();
    const all = [
      ...seen,
      everythingOf(logged),
      filesBelow(folder),
      filesBelow(settings),
      filesBelow(process.env.TOOLFORGE_RUNBOOKS_STATE ?? ""),
    ].join("\n");
    expect(all.length).toBeGreaterThan(50_000);
    const found = planted.flatMap(traces).filter((trace) => all.includes(trace));
    expect(found.map((trace) => all.slice(all.indexOf(trace) - 200, all.indexOf(trace) + 100))).toEqual([]);
  }, 60_000);

  it("prints as a placeholder", () => {
    const secret = new Secret("planted-secret");
    const shown = [
      String(secret),
      JSON.stringify({ secret }),
      inspect({ secret }, { showHidden: true, depth: 9 }),
    ].join();
    expect(shown).not.toContain("planted");
    expect(secret.reveal()).toBe("planted-secret");
  });

  it("that is too short to be told from other text takes the whole text away", () => {
    expect(withoutSecrets("the cat sat", ["cat"])).toBe("");
    expect(withoutSecrets("nothing of it", ["cat"])).toBe("nothing of it");
  });
});
