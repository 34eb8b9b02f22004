import type { ServerResponse } from "node:http";
import type { HostEvent } from "../../core/contract.ts";

const heartbeatMs = 15_000;

/**
 * Pages that listen, as server-sent events. The page reads them with `fetch`, which can send the token as a
 * header where `EventSource` could only put it into the address.
 */
export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    // A tunnel closes connections that say nothing; a comment line keeps them open.
    this.#heartbeat = setInterval(() => this.#write(": still here\n\n"), heartbeatMs).unref();
  }

  /** Keeps `response` open, and tells it `first`, so that a page which was away learns what it missed. */
  add(response: ServerResponse, first: HostEvent): void {
    response.setHeader("content-type", "text/event-stream");
    response.setHeader("cache-control", "no-store");
    response.writeHead(200);
    response.write(frame(first));
    this.#open.add(response);
    response.on("close", () => this.#open.delete(response));
  }

  send(event: HostEvent): void {
    this.#write(frame(event));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
  }

  #write(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}

function frame(event: HostEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}
