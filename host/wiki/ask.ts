import type { z } from "zod";
import { outcomeOfCode } from "../../core/wiki/wiki-outcome.ts";
import { errorsSchema } from "./answer-schema.ts";
import { answerText } from "./answer-text.ts";
import { connectionFailure } from "./connection-failure.ts";
import { WikiFailure } from "./wiki-failure.ts";

/** Values of one request; an undefined one is left out. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** One request as it goes over the wire. */
export type Request = {
  readonly api: URL;
  readonly parameters: Parameters;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Takes the cookies of the answer. */
  readonly onCookies: (cookies: readonly string[]) => void;
  /** Takes the secrets of this session out of a text. */
  readonly clean: (text: string) => string;
};

/**
 * Asks once, and follows no redirect.
 *
 * @returns what the wiki answered, when it is of the shape of `schema`
 * @throws WikiFailure for everything else
 */
export async function ask<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const { response, text } = await exchange(request);
  const value = parsedJson(text);
  if (value === undefined) throw notJson(request, response, text);
  const errors = errorsSchema.safeParse(value);
  if (errors.success) throw refusal(request, response, errors.data.errors[0]);
  const parsed = schema.safeParse(value);
  if (parsed.success && response.ok) return parsed.data;
  const { host } = request.api;
  if (!response.ok)
    throw new WikiFailure("server-error", { host, why: `HTTP ${response.status}`, mayHaveLanded: true });
  const isWiki =
    typeof value === "object" &&
    value !== null &&
    ("batchcomplete" in value || "query" in value || "edit" in value || "login" in value || "parse" in value);
  throw new WikiFailure(isWiki ? "damaged-answer" : "not-a-wiki", { host, mayHaveLanded: true });
}

async function exchange(request: Request): Promise<{ response: Response; text: string }> {
  const { api, parameters, headers, signal, timeoutMs, onCookies } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    if (signal?.aborted) throw new WikiFailure("cancelled", { host: api.host });
    const response = await fetch(api, {
      method: "POST",
      body: formOf(parameters),
      headers,
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    onCookies(response.headers.getSetCookie());
    return { response, text: await answerText(response, api.host) };
  } catch (error) {
    throw failureOf(request, error, timeout);
  }
}

function formOf(parameters: Parameters): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) form.set(name, String(value));
  return form;
}

/** Nothing of the error itself is passed on: its text may quote a header. */
function failureOf({ api: { host }, signal }: Request, error: unknown, timeout: AbortSignal): WikiFailure {
  if (error instanceof WikiFailure) return error;
  if (signal?.aborted) return new WikiFailure("cancelled", { host, mayHaveLanded: true });
  if (timeout.aborted) return new WikiFailure("timed-out", { host, mayHaveLanded: true });
  const { outcome, code, mayHaveLanded } = connectionFailure(error);
  return new WikiFailure(outcome, { host, why: code, mayHaveLanded });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The wiki's own word for a failure. */
function refusal(
  { api: { host }, clean }: Request,
  response: Response,
  error: z.infer<typeof errorsSchema>["errors"][number] | undefined,
): WikiFailure {
  const code = shortened(clean(error?.code ?? ""));
  const outcome = outcomeOfCode(error?.code ?? "");
  // An exception's text is about the wiki's inside; its code is what its operators search for.
  const isCode = outcome === "server-error" || !error?.text;
  return new WikiFailure(outcome, {
    host,
    said: isCode ? undefined : shortened(clean(error.text ?? "")),
    why: isCode || outcome === "refused" ? code : undefined,
    retryAfter: retryAfter(response),
    mayHaveLanded: outcome === "server-error",
  });
}

/** An answer that is no JSON: of a proxy, of a web server without a wiki, of a wiki that fell over, or cut off. */
function notJson({ api: { host }, clean }: Request, response: Response, text: string): WikiFailure {
  const { status } = response;
  const detail = { host, retryAfter: retryAfter(response), mayHaveLanded: true };
  if (status >= 300 && status < 400)
    return new WikiFailure("moved", {
      host,
      why: shortened(clean(hostOf(clean(response.headers.get("location") ?? "")))),
    });
  if (status === 429) return new WikiFailure("rate-limited", { ...detail, mayHaveLanded: false });
  const code = response.headers.get("mediawiki-api-error");
  if (status >= 500 || code)
    return new WikiFailure("server-error", {
      ...detail,
      why: `HTTP ${status}${code ? `, ${shortened(clean(code))}` : ""}`,
    });
  if (status >= 400) return new WikiFailure("not-a-wiki", { host, why: `HTTP ${status}` });
  if (!/^\s*</.test(text)) return new WikiFailure("damaged-answer", detail);
  const title = /<title[^>]*>([^<]{1,200})/i.exec(clean(text.slice(0, 20_000)))?.[1];
  return new WikiFailure("not-a-wiki", { ...detail, said: title && shortened(title) });
}

function hostOf(location: string): string {
  try {
    return new URL(location).origin;
  } catch {
    return "";
  }
}

/** Seconds, of both forms of the header (RFC 9110 10.2.3). */
function retryAfter({ headers }: Response): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d{1,7}$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

/** One line of at most 300 characters, without what turns or hides text. */
function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
