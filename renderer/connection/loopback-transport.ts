import type { Answer, HostEvent } from "../../core/contract.ts";
import type { Transport } from "./host-client.ts";

const tokenKey = "runbooks-token";
const reconnectMs = 2_000;

/**
 * Talks to the loopback server the page came from. The token is taken from the URL's fragment once, kept for
 * this tab only, and sent as a header, so it never stands in a request line or in the history.
 */
export function loopbackTransport(): Transport {
  const token = takeToken();
  return {
    call: (name, input) => post(token, name, input),
    onEvent(listener) {
      const stop = new AbortController();
      void listen(token, listener, stop.signal);
      return () => stop.abort();
    },
  };
}

function takeToken(): string {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const fresh = fragment.get("token");
  if (fresh) {
    sessionStorage.setItem(tokenKey, fresh);
    history.replaceState(null, "", "#/");
  }
  return fresh ?? sessionStorage.getItem(tokenKey) ?? "";
}

async function post(token: string, name: string, input: unknown): Promise<Answer<unknown>> {
  try {
    const response = await fetch(`api/${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-runbooks-token": token },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer<unknown>;
  } catch {
    return {
      ok: false,
      code: "unreadable",
      message: "The local server does not answer. It may have been stopped: start it again and reload.",
    };
  }
}

/** Server-sent events over `fetch`, which can carry the token header where `EventSource` cannot. */
async function listen(
  token: string,
  listener: (event: HostEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch("api/events", { headers: { "x-runbooks-token": token }, signal });
      if (response.body) await readEvents(response.body, listener);
    } catch {
      // The server went away or the listener stopped; the loop decides which.
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectMs));
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  listener: (event: HostEvent) => void,
): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let pending = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    pending += value;
    const blocks = pending.split("\n\n");
    pending = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = block
        .split("\n")
        .filter((line) => line.startsWith("data:"))
        .map((line) => line.slice(5).trimStart())
        .join("\n");
      if (data) listener(JSON.parse(data) as HostEvent);
    }
  }
}
