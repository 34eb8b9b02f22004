import type { WikiOutcome } from "../../core/wiki/wiki-outcome.ts";

const outcomes: Readonly<Record<string, WikiOutcome>> = {
  ENOTFOUND: "unknown-host",
  EAI_AGAIN: "unknown-host",
  EAI_NODATA: "unknown-host",
  EAI_NONAME: "unknown-host",
  ECONNREFUSED: "connection-refused",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  EACCES: "unreachable",
  ETIMEDOUT: "timed-out",
  UND_ERR_CONNECT_TIMEOUT: "timed-out",
  UND_ERR_HEADERS_TIMEOUT: "timed-out",
  UND_ERR_BODY_TIMEOUT: "timed-out",
  EPROTO: "untrusted-certificate",
  CERT_HAS_EXPIRED: "untrusted-certificate",
  CERT_NOT_YET_VALID: "untrusted-certificate",
  CERT_UNTRUSTED: "untrusted-certificate",
  CERT_REVOKED: "untrusted-certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "untrusted-certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "untrusted-certificate",
  UNABLE_TO_GET_ISSUER_CERT: "untrusted-certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "untrusted-certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "untrusted-certificate",
};

/** Failures that come before anything of the request has left this machine. */
const beforeSending: ReadonlySet<WikiOutcome> = new Set([
  "unknown-host",
  "connection-refused",
  "unreachable",
  "untrusted-certificate",
]);

export type ConnectionFailure = {
  readonly outcome: WikiOutcome;
  /** The system's word for it, which is what one searches for. Never its sentence, which may quote the request. */
  readonly code: string | undefined;
  readonly mayHaveLanded: boolean;
};

/** What a failure of `fetch` means. */
export function connectionFailure(error: unknown): ConnectionFailure {
  const code = codeOf(error);
  if (isBadPort(error)) return { outcome: "bad-address", code, mayHaveLanded: false };
  const outcome = outcomeOf(code);
  const isEarly = beforeSending.has(outcome) || code === "UND_ERR_CONNECT_TIMEOUT";
  return { outcome, code, mayHaveLanded: !isEarly };
}

function outcomeOf(code: string | undefined): WikiOutcome {
  if (code === undefined) return "connection-lost";
  if (code.startsWith("ERR_TLS_") || code.startsWith("ERR_SSL_") || code.startsWith("CERT_"))
    return "untrusted-certificate";
  if (code.startsWith("HPE_")) return "damaged-answer";
  return outcomes[code] ?? "connection-lost";
}

/** `fetch` wraps the system's error, and wraps several where a name has several addresses. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== "object" || error === null || depth > 5) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string") return /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return inner.map((each) => codeOf(each, depth + 1)).find((each) => each !== undefined);
}

/** Ports of other services, which `fetch` refuses to speak to (https://fetch.spec.whatwg.org/#port-blocking). */
function isBadPort(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return cause instanceof Error && cause.message === "bad port";
}
