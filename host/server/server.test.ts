import { type IncomingHttpHeaders, request } from "node:http";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createOperations } from "../operations.ts";
import { smallWorkspace, temporaryFolder, writeFiles } from "../test/temporary-folder.ts";
import { openSession } from "../workspace/session.ts";
import { largestBody } from "./request-body.ts";
import { startServer } from "./server.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

beforeEach(() => {
  vi.stubEnv("TOOLFORGE_RUNBOOKS_CONFIG", join(temporaryFolder(), "settings.json"));
});

async function serve() {
  const folder = smallWorkspace();
  const pageFolder = join(temporaryFolder(), "renderer");
  writeFiles(pageFolder, {
    "index.html": "<!doctype html><title>Page</title>",
    "assets/main-abc.js": "export {};",
    "assets/main-abc.css": "body {}",
    "icon.svg": "<svg/>",
    "assets/code.wasm": "\0asm",
    "../secret.html": "secret",
  });
  const session = openSession({ builtInFolder: folder, watch: false });
  const server = await startServer({ operations: createOperations(session), session, pageFolder, port: 0 });
  onTestFinished(() => server.close());
  return { folder, session, server, ...clientOf(server.port, server.token) };
}

type Answered = { status: number; headers: IncomingHttpHeaders; body: string };
type Sent = { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Plain requests: `fetch` would tidy up paths and refuse to send a foreign Host. */
function clientOf(port: number, token: string) {
  const send = ({ method = "GET", path = "/", headers = {}, body }: Sent) =>
    new Promise<Answered>((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port, method, path, headers: { host: `127.0.0.1:${port}`, ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  const call = (name: string, input: unknown, more: Sent = {}) =>
    send({
      method: "POST",
      path: `/api/${name}`,
      body: JSON.stringify(input),
      ...more,
      headers: { "content-type": "application/json", "x-runbooks-token": token, ...more.headers },
    });
  return { send, call };
}

describe("the page", () => {
  it("is served with the policy, and only to be read by itself", async () => {
    const { send } = await serve();
    const { status, headers, body } = await send({ path: "/" });
    expect([status, body]).toEqual([200, "<!doctype html><title>Page</title>"]);
    expect(headers).toMatchObject({
      "content-security-policy": policy,
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it.each([
    ["/index.html?x=1", "text/html; charset=utf-8"],
    ["/assets/main-abc.js", "text/javascript; charset=utf-8"],
    ["/assets/main-abc.css", "text/css; charset=utf-8"],
    ["/icon.svg", "image/svg+xml"],
  ])("has %s as %s", async (path, type) => {
    const { send } = await serve();
    expect((await send({ path })).headers["content-type"]).toBe(type);
    expect(await send({ path, method: "HEAD" })).toMatchObject({ status: 200, body: "" });
  });

  it.each([
    "/../secret.html",
    "/..%2fsecret.html",
    "/%2e%2e/secret.html",
    "/assets/../../secret.html",
    "/assets/..%2f..%2fsecret.html",
    "/..%5csecret.html",
    "/....//secret.html",
    "//secret.html",
    "/%00/index.html",
    "/index.html%00",
    "/%",
    "/etc/passwd",
    "/assets",
    "/assets/",
    "/assets/code.wasm",
    "/__proto__",
    "http://127.0.0.1/secret.html",
  ])("has nothing at %s", async (path) => {
    const { send } = await serve();
    const { status, headers, body } = await send({ path });
    expect(status).toBe(404);
    expect(body).not.toContain("secret.html");
    expect(headers["content-security-policy"]).toBe(policy);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("is not for %s", async (method) => {
    const { send } = await serve();
    expect(await send({ method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("operations", () => {
  it("answer as data, failures too", async () => {
    const { call } = await serve();
    const found = await call("show", { id: "front" });
    expect([found.status, JSON.parse(found.body)]).toMatchObject([
      200,
      { ok: true, value: { component: { id: "front" } } },
    ]);
    expect(found.headers["cache-control"]).toBe("no-store");
    const missing = await call("show", { id: "nowhere" });
    expect([missing.status, JSON.parse(missing.body)]).toMatchObject([200, { ok: false, code: "not-found" }]);
    expect(JSON.parse((await call("shw", {})).body)).toMatchObject({ ok: false, code: "unknown-operation" });
    expect(JSON.parse((await call("__proto__", {})).body)).toMatchObject({
      ok: false,
      code: "unknown-operation",
    });
  });

  it.each([
    ["without a token", { "x-runbooks-token": "" }, 401],
    ["with another token", { "x-runbooks-token": "A".repeat(43) }, 401],
    ["for another host", { host: "evil.example" }, 403],
    ["from another site", { origin: "http://evil.example" }, 403],
    ["from a page without a site", { origin: "null" }, 403],
    ["as a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["as plain text", { "content-type": "text/plain" }, 415],
    ["without saying what", { "content-type": "" }, 415],
  ])("are not for a request %s", async (_, headers, status) => {
    const { call } = await serve();
    const refused = await call("doctor", {}, { headers });
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.body)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
  });

  it("are for localhost too, with a charset and the page's own origin", async () => {
    const { call, server } = await serve();
    const host = `localhost:${server.port}`;
    const headers = { host, origin: `http://${host}`, "content-type": "application/json; charset=utf-8" };
    expect(await call("doctor", {}, { headers })).toMatchObject({ status: 200 });
  });

  it.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])("are not for %s", async (method) => {
    const { call } = await serve();
    expect(await call("doctor", {}, { method })).toMatchObject({ status: 405, headers: { allow: "POST" } });
  });

  it.each(["", "{", "\u0000", '{"a":1}{"b":2}'])("are not for the body %j", async (body) => {
    const { call } = await serve();
    expect(await call("doctor", {}, { body })).toMatchObject({ status: 400 });
  });

  it("take a text of five million characters, and no more than six megabytes", async () => {
    const { call, send, server } = await serve();
    expect(await call("matchAlert", { text: "x ".repeat(2_500_000) })).toMatchObject({ status: 200 });
    const tooLong = Buffer.alloc(5 * largestBody, 32);
    expect(await call("doctor", {}, { body: tooLong })).toMatchObject({ status: 413 });
    const chunked = {
      "content-type": "application/json",
      "x-runbooks-token": server.token,
      "transfer-encoding": "chunked",
    };
    expect(
      await send({ method: "POST", path: "/api/doctor", headers: chunked, body: tooLong }),
    ).toMatchObject({ status: 413 });
    expect(await call("doctor", {})).toMatchObject({ status: 200 });
  });

  it("take __proto__ as a key like any other, which none of them has", async () => {
    const { call } = await serve();
    const answered = await call("search", {}, { body: '{"query": "x", "__proto__": {"limit": 3}}' });
    expect(JSON.parse(answered.body)).toMatchObject({ ok: false, code: "bad-input" });
  });
});

describe("events", () => {
  async function listen(port: number, token: string) {
    const stop = new AbortController();
    onTestFinished(() => stop.abort());
    const response = await fetch(`http://127.0.0.1:${port}/api/events`, {
      headers: { "x-runbooks-token": token },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    return { response, next: async () => (await reader?.read())?.value ?? "" };
  }

  it("begin with the revision that is open, then tell of every change of a file", async () => {
    const { folder, session, server } = await serve();
    const { response, next } = await listen(server.port, server.token);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const first = await next();
    expect(first).toBe(
      `data: ${JSON.stringify({ type: "workspace-changed", revision: session.snapshot().revision })}\n\n`,
    );
    writeFiles(folder, { "runbooks/new.md": "# New\n" });
    session.check();
    const second = await next();
    expect(second).toBe(
      `data: ${JSON.stringify({ type: "workspace-changed", revision: session.snapshot().revision })}\n\n`,
    );
    expect(second).not.toBe(first);
  });

  it("need the token and GET, and end when the server closes", async () => {
    const { send, server } = await serve();
    expect(await send({ path: "/api/events" })).toMatchObject({ status: 401 });
    expect(await send({ path: "/api/events", method: "POST" })).toMatchObject({ status: 405 });
    expect(await send({ path: `/api/events?x-runbooks-token=${server.token}` })).toMatchObject({
      status: 401,
    });
    const { next } = await listen(server.port, server.token);
    await next();
    const started = performance.now();
    await server.close();
    expect(await next()).toBe("");
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it("tell of a change on disk by themselves where the folder is watched", async () => {
    const folder = smallWorkspace();
    const pageFolder = temporaryFolder();
    writeFiles(pageFolder, { "index.html": "x" });
    const session = openSession({ builtInFolder: folder, watch: true });
    onTestFinished(() => session.close());
    const server = await startServer({ operations: createOperations(session), session, pageFolder, port: 0 });
    onTestFinished(() => server.close());
    const { next } = await listen(server.port, server.token);
    await next();
    let n = 0;
    const writing = setInterval(() => writeFiles(folder, { "runbooks/front.md": `# ${n++}\n` }), 400);
    onTestFinished(() => clearInterval(writing));
    expect(await next()).toContain("workspace-changed");
  });
});

describe("the port", () => {
  it("is the one that was asked for, and only this machine's", async () => {
    const { server } = await serve();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/#token=${server.token}`);
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === "IPv4" && !address.internal);
    if (outward) await expect(fetch(`http://${outward.address}:${server.port}/`)).rejects.toThrow();
  });

  it("in use by another program is said in plain words", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const pageFolder = temporaryFolder();
    writeFiles(pageFolder, { "index.html": "x" });
    const session = openSession({ builtInFolder: smallWorkspace() });
    await expect(
      startServer({ operations: createOperations(session), session, pageFolder, port }),
    ).rejects.toThrow(
      `Port ${port} is in use by another program. Choose another with --port, or 0 for any free one.`,
    );
  });

  it("is not opened for a page that has not been built", async () => {
    const session = openSession({ builtInFolder: smallWorkspace() });
    const options = { operations: createOperations(session), session, port: 0 };
    await expect(startServer({ ...options, pageFolder: temporaryFolder() })).rejects.toThrow(
      "has not been built",
    );
  });
});
