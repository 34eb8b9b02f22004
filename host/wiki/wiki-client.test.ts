import type { ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Secret } from "./secret.ts";
import { type Asked, clientAt, greets, json, nastyWiki } from "./test/nasty-wiki.ts";
import { WikiFailure } from "./wiki-failure.ts";

const anything = z.unknown();
const page = "<!DOCTYPE html><html><head><title>Welcome to nginx</title></head><body>Hello</body></html>";

/** What a client makes of one answer to a question. */
async function failureOf(
  answer: (response: ServerResponse, asked: Asked) => void,
  timeoutMs = 5000,
): Promise<WikiFailure> {
  const wiki = await nastyWiki((asked, response) => greets(asked, response) || answer(response, asked));
  const failure: unknown = await clientAt(wiki, { timeoutMs })
    .read({ action: "query" }, z.object({ query: z.object({}) }))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WikiFailure);
  return failure as WikiFailure;
}

const send =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "text/html", ...headers });
    response.end(body);
  };
const refuse = (code: string, headers: Record<string, string> = {}) =>
  send(200, JSON.stringify({ errors: [{ code, text: "because" }] }), headers);

describe("what an answer is taken for", () => {
  it.each([
    ["a web server's page", send(200, page), "not-a-wiki"],
    ["another program's JSON", send(200, '{"hello":"world"}'), "not-a-wiki"],
    ["a page that is not there", send(404, page), "not-a-wiki"],
    ["a proxy that lets nobody through", send(403, page), "not-a-wiki"],
    ["a redirect to another host", send(301, "", { location: "https://evil.example/api.php" }), "moved"],
    [
      "a redirect that keeps the method",
      send(308, "", { location: "https://evil.example/api.php" }),
      "moved",
    ],
    ["a wiki that fell over without a word", send(500, ""), "server-error"],
    ["a proxy without its wiki", send(502, page), "server-error"],
    [
      "JSON followed by a page",
      send(500, `{"errors":[{"code":"internal_api_error_DBConnectionError"}]}${page}`),
      "server-error",
    ],
    ["JSON followed by a page, as if all were well", send(200, `{"query":{}}${page}`), "damaged-answer"],
    ["half an answer", send(200, '{"query":{"pages":['), "damaged-answer"],
    ["an answer of another shape", send(200, '{"batchcomplete":true}'), "damaged-answer"],
    ["nothing", send(200, ""), "damaged-answer"],
    ["a limit of a proxy", send(429, page, { "retry-after": "7" }), "rate-limited"],
    ["an exception", refuse("internal_api_error_RuntimeException"), "server-error"],
    ["a code that nobody knows", refuse("made-up"), "refused"],
    ["a captcha's neighbour", refuse("abusefilter-warning"), "filter-warning"],
    ["a ratelimit", refuse("ratelimited", { "retry-after": "9" }), "rate-limited"],
    ["a private wiki", refuse("readapidenied"), "read-denied"],
  ])("%s", async (_, answer, outcome) => {
    expect((await failureOf(answer)).outcome).toBe(outcome);
  });

  it("says what the wiki said, and when to come back", async () => {
    const failure = await failureOf(refuse("ratelimited", { "retry-after": "9" }));
    expect(failure.data).toMatchObject({ retryAfter: 9, next: "Wait 9 seconds, then go on." });
    expect(failure.data.message).toContain("because");
    expect((await failureOf(send(200, page))).message).toContain("Welcome to nginx");
    const date = new Date(Date.now() + 600_000).toUTCString();
    expect((await failureOf(refuse("ratelimited", { "retry-after": date }))).data.next).toMatch(
      /^Wait (9|10) minutes/,
    );
  });

  it("a wiki that is slow, one that hangs up, and one that stops in the middle", async () => {
    expect((await failureOf(() => {}, 200)).outcome).toBe("timed-out");
    expect((await failureOf((response) => response.destroy())).outcome).toBe("connection-lost");
    const partly = await failureOf((response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write('{"query":');
      setTimeout(() => response.destroy(), 50);
    });
    expect(partly.outcome).toBe("connection-lost");
    expect(partly.mayHaveLanded).toBe(true);
  });

  it("a host that is not there", async () => {
    const at = (api: string) => clientAt({ api: new URL(api) }).test();
    const gone = await nastyWiki(() => {});
    await gone.close();
    await expect(at("http://127.0.0.1:1/api.php")).rejects.toMatchObject({ outcome: "bad-address" });
    await expect(at(gone.api.href)).rejects.toMatchObject({
      outcome: "connection-refused",
      mayHaveLanded: false,
    });
    await expect(at("https://nobody.invalid/api.php")).rejects.toMatchObject({ outcome: "unknown-host" });
  });

  it("a server without a certificate where one is wanted", async () => {
    const wiki = await nastyWiki((asked, response) => void greets(asked, response));
    const api = new URL(wiki.api.href.replace("http:", "https:"));
    await expect(clientAt({ api }).test()).rejects.toMatchObject({
      outcome: "untrusted-certificate",
      mayHaveLanded: false,
    });
  });

  it("does not go where a redirect points", async () => {
    const other = await nastyWiki((asked, response) => void greets(asked, response));
    const wiki = await nastyWiki((_, response) => send(307, "", { location: other.api.href })(response));
    await expect(clientAt(wiki).test()).rejects.toMatchObject({ outcome: "moved" });
    expect(other.asked).toEqual([]);
  });
});

describe("what is asked again", () => {
  it.each([
    "abusefilter-warning",
    "captcha",
    "editconflict",
    "ratelimited",
    "readonly",
    "blocked",
    "made-up",
  ])("not what was refused with %s", async (code) => {
    const wiki = await nastyWiki((asked, response) => greets(asked, response) || refuse(code)(response));
    await expect(clientAt(wiki).write({ action: "edit" }, anything)).rejects.toBeInstanceOf(WikiFailure);
    expect(wiki.asked.filter(({ action }) => action === "edit")).toHaveLength(1);
  });

  it.each([500, 0])("not what ended with HTTP %i", async (status) => {
    const end = (response: ServerResponse) => (status ? send(status, "")(response) : void response.destroy());
    const wiki = await nastyWiki((asked, response) => greets(asked, response) || end(response));
    await expect(clientAt(wiki).write({ action: "edit" }, anything)).rejects.toMatchObject({
      mayHaveLanded: true,
    });
    expect(wiki.asked.filter(({ action }) => action === "edit")).toHaveLength(1);
  });

  it("a write whose token or session has ended, once, with new ones", async () => {
    for (const [code, times] of [
      ["badtoken", { csrf: 2, login: 1 }],
      ["assertuserfailed", { csrf: 2, login: 2 }],
    ] as const) {
      let edits = 0;
      const wiki = await nastyWiki((asked, response) => {
        if (greets(asked, response)) return;
        edits += 1;
        if (edits === 1) refuse(code)(response);
        else json(response, { edit: { result: "Success" } });
      });
      await clientAt(wiki).write({ action: "edit" }, anything);
      expect(wiki.asked.filter(({ type }) => type === "csrf")).toHaveLength(times.csrf);
      expect(wiki.asked.filter(({ action }) => action === "login")).toHaveLength(times.login);
      expect(edits).toBe(2);
    }
  });

  it("and no more than once", async () => {
    for (const code of ["badtoken", "assertuserfailed"]) {
      const wiki = await nastyWiki((asked, response) => greets(asked, response) || refuse(code)(response));
      await expect(clientAt(wiki).write({ action: "edit" }, anything)).rejects.toBeInstanceOf(WikiFailure);
      expect(wiki.asked.filter(({ action }) => action === "edit")).toHaveLength(2);
    }
  });

  it("no wrong password, until somebody says so", async () => {
    const wiki = await nastyWiki((asked, response) => {
      if (asked.action !== "login") return void greets(asked, response);
      json(response, { login: { result: "Failed", reason: { code: "wrongpassword", text: "Incorrect" } } });
    });
    const client = clientAt(wiki);
    for (let tries = 0; tries < 4; tries++)
      await expect(client.user()).rejects.toMatchObject({ outcome: "wrong-login" });
    expect(wiki.asked.filter(({ action }) => action === "login")).toHaveLength(1);
    await expect(client.test()).rejects.toMatchObject({ outcome: "wrong-login" });
    expect(wiki.asked.filter(({ action }) => action === "login")).toHaveLength(2);
  });

  it("a lagging wiki three times, as long as it says and no longer than half a minute", async () => {
    const waits: number[] = [];
    const pause = async (seconds: number) => void waits.push(seconds);
    const wiki = await nastyWiki(
      (asked, response) => greets(asked, response) || refuse("maxlag", { "retry-after": "900" })(response),
    );
    await expect(clientAt(wiki, { pause }).write({ action: "edit" }, anything)).rejects.toMatchObject({
      outcome: "lagging",
    });
    expect(waits).toEqual([30, 30, 30]);
    expect(wiki.asked.filter(({ action }) => action === "edit").every(({ maxlag }) => maxlag === "5")).toBe(
      true,
    );
  });
});

describe("what is sent", () => {
  it("with every write: the token, and who it is of", async () => {
    const wiki = await nastyWiki((asked, response) => greets(asked, response) || json(response, {}));
    await clientAt(wiki).write({ action: "edit" }, anything);
    expect(wiki.asked.at(-1)).toMatchObject({
      assert: "user",
      assertuser: "Jane",
      token: "csrf-token+\\",
      formatversion: "2",
      errorformat: "plaintext",
    });
  });

  it("cookies of this wiki alone, and none with a token", async () => {
    const cookies: (string | undefined)[] = [];
    const wiki = await nastyWiki((asked, response, request) => {
      cookies.push(request.headers.cookie ?? request.headers.authorization);
      response.setHeader("set-cookie", ["session=one; HttpOnly; path=/", "other=two; domain=example.org"]);
      if (!greets(asked, response))
        json(response, {
          query: {
            userinfo: { name: "Jane" },
            general: { sitename: "s", generator: "MediaWiki 1.39", base: "b", server: "s" },
          },
        });
    });
    await clientAt(wiki).test();
    expect(cookies).toEqual([undefined, "session=one", "session=one"]);
    cookies.length = 0;
    await clientAt(wiki, { login: { kind: "oauth", secret: new Secret("a-token") } }).test();
    expect(new Set(cookies)).toEqual(new Set(["Bearer a-token"]));
  });

  it("nothing more once it is cancelled", async () => {
    const controller = new AbortController();
    const wiki = await nastyWiki((asked, response) => {
      if (!greets(asked, response)) controller.abort();
    });
    const write = clientAt(wiki).write({ action: "edit" }, anything, controller.signal);
    await expect(write).rejects.toMatchObject({ outcome: "cancelled", mayHaveLanded: true });
    await expect(clientAt(wiki).write({ action: "edit" }, anything, controller.signal)).rejects.toMatchObject(
      {
        ...{ outcome: "cancelled", mayHaveLanded: false },
      },
    );
  });
});
