import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Header that carries the token; a header of one's own also keeps forms of other sites from sending requests. */
export const tokenHeader = "x-runbooks-token";

/** A fresh secret, 256 bits, in characters that a URL fragment holds as they are. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Why a request is turned away: HTTP status and words for the user. */
export type Refusal = { readonly status: number; readonly message: string };

/**
 * Turns away requests that were not addressed to this server by its own name. A foreign site can make its own
 * name point at 127.0.0.1 (DNS rebinding); its requests then carry that name as Host or Origin.
 */
export function refuseForeign(headers: IncomingHttpHeaders, port: number): Refusal | undefined {
  const { host, origin } = headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    const message = `This server answers only as 127.0.0.1:${port} or localhost:${port}; through a tunnel, forward the same port number.`;
    return { status: 403, message };
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, message: "Requests from other sites are not answered." };
  }
  return undefined;
}

/** Turns away requests without the token: other users of this machine can reach the port too. */
export function refuseUnknown(headers: IncomingHttpHeaders, token: string): Refusal | undefined {
  const given = headers[tokenHeader];
  if (typeof given === "string" && sameSecret(given, token)) return undefined;
  const message =
    "This page's key is not that of the running server. Open the address which the server printed.";
  return { status: 401, message };
}

/** Compares digests, which have one length, so that time tells nothing of the secret nor of its length. */
function sameSecret(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
