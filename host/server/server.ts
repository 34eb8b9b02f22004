import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answer, type Failure, type Operations } from "../../core/contract.ts";
import type { FailureCode } from "../../core/operation-error.ts";
import { pageHeaders } from "../page-policy.ts";
import type { Session } from "../workspace/session.ts";
import { EventStreams } from "./event-stream.ts";
import { newToken, type Refusal, refuseForeign, refuseUnknown } from "./gate.ts";
import { type PageFile, readPageFiles } from "./page-files.ts";
import { readJson } from "./request-body.ts";

export type ServerOptions = {
  readonly operations: Operations;
  readonly session: Pick<Session, "onChange" | "snapshot">;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
};

export type RunningServer = {
  readonly port: number;
  readonly token: string;
  /** Address of the page with the token in the fragment, which browsers never send. */
  readonly url: string;
  /** Ends the event streams, lets answers under way finish, and closes the port. */
  readonly close: () => Promise<void>;
};

type Context = {
  readonly operations: Operations;
  readonly streams: EventStreams;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly token: string;
  readonly revision: () => string;
};

const requestMs = 30_000;
const lastAnswersMs = 1_000;

/**
 * Serves the page and the operations to this machine only: bound to 127.0.0.1, with a token per start.
 *
 * @throws Error with words for the user when the port is taken or may not be used, or the page is not built
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const streams = new EventStreams();
  const context: Context = {
    operations: options.operations,
    streams,
    files: readPageFiles(options.pageFolder),
    token: newToken(),
    revision: () => options.session.snapshot().revision,
  };
  let port = options.port;
  const server = createServer(
    { requestTimeout: requestMs, headersTimeout: requestMs },
    (request, response) => {
      void respond(context, port, request, response);
    },
  );
  port = await listen(server, options.port);
  const stop = options.session.onChange((revision) => streams.send({ type: "workspace-changed", revision }));
  return {
    port,
    token: context.token,
    url: `http://127.0.0.1:${port}/#token=${context.token}`,
    close: async () => {
      stop();
      streams.close();
      await closeServer(server);
    },
  };
}

async function respond(context: Context, port: number, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(pageHeaders())) response.setHeader(name, value);
  try {
    const refusal = refuseForeign(request.headers, port);
    const path = pathOf(request);
    if (refusal) refuse(response, refusal);
    else if (path.startsWith("/api/")) await respondToCall(context, path.slice(5), request, response);
    else respondWithFile(context.files.get(path), request, response);
  } catch (error) {
    refuse(
      response,
      { status: 500, message: error instanceof Error ? error.message : String(error) },
      "failed",
    );
  }
}

/** Path without the query; whatever cannot be decoded is no path of ours. */
function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent((request.url ?? "").split(/[?#]/)[0] ?? "");
  } catch {
    return "";
  }
}

async function respondToCall(
  context: Context,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const isEvents = name === "events";
  if (request.method !== (isEvents ? "GET" : "POST")) {
    response.setHeader("allow", isEvents ? "GET" : "POST");
    refuse(response, { status: 405, message: `Only ${isEvents ? "GET" : "POST"} is answered here.` });
    return;
  }
  const refusal = refuseUnknown(request.headers, context.token);
  if (refusal) {
    refuse(response, refusal);
    return;
  }
  if (isEvents) {
    context.streams.add(response, { type: "workspace-changed", revision: context.revision() });
    return;
  }
  const body = await readJson(request);
  if ("status" in body) refuse(response, body);
  else sendJson(response, 200, await answer(context.operations, name, body.value));
}

function respondWithFile(
  file: PageFile | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("allow", "GET, HEAD");
    refuse(response, { status: 405, message: "Only GET is answered here." });
    return;
  }
  if (!file) {
    refuse(response, { status: 404, message: "There is no such page." });
    return;
  }
  response.setHeader("content-type", file.contentType);
  response.setHeader("content-length", file.body.length);
  response.setHeader("cache-control", file.immutable ? "max-age=31536000, immutable" : "no-store");
  response.end(request.method === "HEAD" ? undefined : file.body);
}

/** A refused body is not read to its end, so the connection is of no further use. */
function refuse(
  response: ServerResponse,
  { status, message }: Refusal,
  code: FailureCode = "bad-input",
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader("connection", "close");
  sendJson(response, status, { ok: false, code, message } satisfies Failure);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.writeHead(status);
  response.end(JSON.stringify(value));
}

/** The port that was given, or the one that was found for 0. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, port))));
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === "EADDRINUSE") {
    return `Port ${port} is in use by another program. Choose another with --port, or 0 for any free one.`;
  }
  if (error.code === "EACCES") return `Port ${port} may not be used by this account. Choose one above 1023.`;
  return `The server cannot start on port ${port}: ${error.message}.`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), lastAnswersMs);
  await closed;
  clearTimeout(impatient);
}
