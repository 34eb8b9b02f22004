import { CookieJar } from "tough-cookie";
import type { z } from "zod";
import { loginSchema, tokensSchema, whoSchema } from "./answer-schema.ts";
import { ask, type Parameters } from "./ask.ts";
import { withoutSecrets } from "./secret.ts";
import { WikiFailure } from "./wiki-failure.ts";
import type { WikiLogin } from "./wiki-login.ts";

export type SessionOptions = {
  readonly api: URL;
  readonly login: WikiLogin;
  /** Names this program and where its makers are reached (https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy). */
  readonly userAgent: string;
  /** For one request and its whole answer. */
  readonly timeoutMs?: number;
};

/** The account and the wiki, as the wiki tells. */
export type WikiSelf = z.infer<typeof whoSchema>["query"];

const fixed = { format: "json", formatversion: 2, errorformat: "plaintext" } as const;

/**
 * One session at one wiki: cookies, and tokens. Its secrets are in private fields, which nothing prints. Asks once for
 * each question; when to ask again is for `WikiClient` to know.
 */
export class WikiSession {
  readonly #options: SessionOptions;
  readonly #secrets = new Set<string>();
  #jar = new CookieJar();
  #user: string | undefined;
  #token: string | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    if (options.login.kind !== "none") this.#secrets.add(options.login.secret.reveal());
  }

  get host(): string {
    return this.#options.api.host;
  }

  /** Name of the account; undefined before `start`, and without an account. */
  get user(): string | undefined {
    return this.#user;
  }

  /** Asks, with the cookies or the token of this session. @throws WikiFailure */
  ask<T>(parameters: Parameters, schema: z.ZodType<T>, signal: AbortSignal | undefined): Promise<T> {
    const { api, userAgent, timeoutMs = 60_000 } = this.#options;
    const request = {
      api,
      parameters: { ...fixed, ...parameters },
      headers: { "User-Agent": userAgent, Accept: "application/json", ...this.#credentials() },
      timeoutMs,
      signal,
      onCookies: (cookies: readonly string[]) => this.#keep(cookies),
      clean: (text: string) => withoutSecrets(text, this.#secrets),
    };
    return ask(request, schema);
  }

  /** Words of the wiki without the secrets of this session, at most 300 characters. */
  clean(words: string): string {
    return withoutSecrets(words, this.#secrets).slice(0, 300);
  }

  /** Signs in and learns under which name. @throws WikiFailure */
  async start(signal: AbortSignal | undefined): Promise<void> {
    this.#jar = new CookieJar();
    this.#user = undefined;
    this.#token = undefined;
    const { login } = this.#options;
    if (login.kind === "oauth") this.#user = await this.#nameOfToken(signal);
    if (login.kind === "bot-password") this.#user = await this.#logIn(login, signal);
  }

  /** The account and the wiki. @throws WikiFailure */
  async self(signal: AbortSignal | undefined): Promise<WikiSelf> {
    const what = {
      action: "query",
      meta: "userinfo|siteinfo",
      uiprop: "rights|blockinfo",
      siprop: "general",
    };
    return (
      await this.ask({ ...what, assert: this.#user === undefined ? undefined : "user" }, whoSchema, signal)
    ).query;
  }

  /** The token that a write has to bring along. @throws WikiFailure */
  async token(signal: AbortSignal | undefined): Promise<string> {
    if (this.#token !== undefined) return this.#token;
    if (this.#user === undefined) throw new WikiFailure("no-secret", { host: this.host });
    const what = { action: "query", meta: "tokens", type: "csrf", assert: "user" };
    const { csrftoken } = (await this.ask(what, tokensSchema, signal)).query.tokens;
    if (csrftoken === undefined) throw new WikiFailure("damaged-answer", { host: this.host });
    this.#secrets.add(csrftoken);
    this.#token = csrftoken;
    return csrftoken;
  }

  dropToken(): void {
    this.#token = undefined;
  }

  async #logIn(
    { name, secret }: Extract<WikiLogin, { kind: "bot-password" }>,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const tokens = await this.ask({ action: "query", meta: "tokens", type: "login" }, tokensSchema, signal);
    const lgtoken = tokens.query.tokens.logintoken;
    if (lgtoken === undefined) throw new WikiFailure("damaged-answer", { host: this.host });
    this.#secrets.add(lgtoken);
    const words = { action: "login", lgname: name, lgpassword: secret.reveal(), lgtoken };
    const { login } = await this.ask(words, loginSchema, signal);
    if (login.result === "Success" && login.lgusername !== undefined) return login.lgusername;
    throw this.#loginRefused(login);
  }

  #loginRefused({ result, reason }: z.infer<typeof loginSchema>["login"]): WikiFailure {
    const { host } = this;
    const code = reason?.code ?? result.toLowerCase();
    if (/^wrongpassword|^wrongpass$|^nosuchuser/.test(code)) return new WikiFailure("wrong-login", { host });
    if (/throttle/.test(code)) return new WikiFailure("login-throttled", { host });
    const said = this.clean(reason?.text ?? result);
    return new WikiFailure("login-refused", { host, said });
  }

  async #nameOfToken(signal: AbortSignal | undefined): Promise<string> {
    const { userinfo } = await this.self(signal);
    if (userinfo.anon) throw new WikiFailure("token-refused", { host: this.host });
    return userinfo.name;
  }

  #credentials(): Record<string, string> {
    const { api, login } = this.#options;
    if (login.kind === "oauth")
      return { Authorization: `Bearer ${headerText(login.secret.reveal(), this.host)}` };
    if (login.kind === "none") return {};
    const cookies = this.#jar.getCookieStringSync(api.href);
    return cookies === "" ? {} : { Cookie: cookies };
  }

  #keep(cookies: readonly string[]): void {
    if (this.#options.login.kind !== "bot-password") return;
    for (const cookie of cookies) {
      const kept = this.#jar.setCookieSync(cookie, this.#options.api.href, { ignoreError: true });
      if (kept && kept.value.length > 8) this.#secrets.add(kept.value);
    }
  }
}

/** A header of other characters would be refused by `fetch` in a sentence that quotes it. */
function headerText(token: string, host: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new WikiFailure("token-refused", { host });
}
