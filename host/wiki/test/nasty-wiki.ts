import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { Secret } from "../secret.ts";
import { type ClientOptions, WikiClient } from "../wiki-client.ts";

/** What was asked, as the form said. */
export type Asked = Readonly<Record<string, string>>;
/** Answers one request; may do to its socket whatever it likes. */
export type Answerer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void;

export type NastyWiki = { readonly api: URL; readonly asked: Asked[]; readonly close: () => Promise<void> };

/** A server on the loopback that answers as it is told. It goes away with the test. */
export async function nastyWiki(answer: Answerer): Promise<NastyWiki> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const form = Object.fromEntries(new URLSearchParams(body));
      asked.push(form);
      answer(form, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  onTestFinished(close);
  const { port } = server.address() as AddressInfo;
  return { api: new URL(`http://127.0.0.1:${port}/w/api.php`), asked, close };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(value));
}

/** Answers as a wiki does to whoever logs in and asks for a token; tells whether it did. */
export function greets(asked: Asked, response: ServerResponse): boolean {
  if (asked.type === "login") json(response, { query: { tokens: { logintoken: "login-token+\\" } } });
  else if (asked.action === "login") json(response, { login: { result: "Success", lgusername: "Jane" } });
  else if (asked.type === "csrf") json(response, { query: { tokens: { csrftoken: "csrf-token+\\" } } });
  else return false;
  return true;
}

export function clientAt({ api }: { readonly api: URL }, more: Partial<ClientOptions> = {}): WikiClient {
  return new WikiClient({
    ...{ api, userAgent: "ToolforgeRunbookExplorer/test", pause: async () => {} },
    login: {
      kind: "bot-password",
      name: "Jane@runbooks",
      secret: new Secret("a-bot-password-of-some-length"),
    },
    ...more,
  });
}
