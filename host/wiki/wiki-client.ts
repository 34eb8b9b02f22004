import type { z } from "zod";
import type { Parameters } from "./ask.ts";
import { type Pause, pause } from "./pause.ts";
import { WikiFailure } from "./wiki-failure.ts";
import { type SessionOptions, type WikiSelf, WikiSession } from "./wiki-session.ts";

export type ClientOptions = SessionOptions & { readonly pause?: Pause };

/** Seconds that the wiki's databases may lag behind before it is left alone (https://www.mediawiki.org/wiki/Manual:Maxlag_parameter). */
const maxlag = 5;
/** How often, and how long at most, a lagging wiki is waited for. */
const mostWaits = 3;
const longestWait = 30;

/**
 * A client of one wiki's Action API for one account. Signs in when it is first needed, and once more when the session
 * has ended; gets a new token once when the wiki wants another; waits for a wiki that lags, for a bounded time.
 * Nothing else is asked twice.
 */
export class WikiClient {
  readonly #session: WikiSession;
  readonly #pause: Pause;
  #started: Promise<void> | undefined;
  /** A wrong password is not tried again by itself: a handful of tries locks the account out. */
  #refused: WikiFailure | undefined;

  constructor(options: ClientOptions) {
    this.#session = new WikiSession(options);
    this.#pause = options.pause ?? pause;
  }

  get host(): string {
    return this.#session.host;
  }

  /** Words of the wiki without the secrets of this session. */
  clean(words: string): string {
    return this.#session.clean(words);
  }

  /** Signs in now, whatever was before. @returns the account and the wiki, as the wiki tells @throws WikiFailure */
  async test(signal?: AbortSignal): Promise<WikiSelf> {
    this.#refused = undefined;
    this.#started = undefined;
    await this.#ready(signal);
    return this.#session.self(signal);
  }

  /** Name of the account, as the wiki writes it. @throws WikiFailure */
  async user(signal?: AbortSignal): Promise<string> {
    await this.#ready(signal);
    return this.#session.user ?? "";
  }

  /** A question that changes nothing. @throws WikiFailure */
  read<T>(parameters: Parameters, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    return this.#signedIn(signal, () =>
      this.#unlagged(signal, () =>
        this.#session.ask({ ...parameters, ...this.#asUser(), maxlag }, schema, signal),
      ),
    );
  }

  /**
   * A request that changes something. What it refuses for want of a session or a token was not done, so it is sent
   * once more with new ones; any other failure is passed on.
   *
   * @throws WikiFailure
   */
  write<T>(parameters: Parameters, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
    const send = async () => {
      const token = await notSent(this.#session.token(signal));
      const who = { assert: "user", assertuser: this.#session.user };
      return this.#session.ask({ ...parameters, ...who, maxlag, token }, schema, signal);
    };
    return this.#signedIn(signal, () => this.#withToken(() => this.#unlagged(signal, send)));
  }

  #asUser(): Parameters {
    return this.#session.user === undefined ? {} : { assert: "user" };
  }

  async #signedIn<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    await notSent(this.#ready(signal));
    try {
      return await work();
    } catch (error) {
      if (!isOutcome(error, "logged-out")) throw error;
    }
    this.#started = undefined;
    await notSent(this.#ready(signal));
    return work();
  }

  async #withToken<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isOutcome(error, "stale-token")) throw error;
    }
    this.#session.dropToken();
    return work();
  }

  async #unlagged<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    for (let waits = 0; ; waits++) {
      try {
        return await work();
      } catch (error) {
        if (!isOutcome(error, "lagging") || waits === mostWaits) throw error;
        await this.#pause(Math.min(error.data.retryAfter ?? maxlag, longestWait), signal);
      }
    }
  }

  async #ready(signal: AbortSignal | undefined): Promise<void> {
    if (this.#refused) throw this.#refused.beforeSending();
    this.#started ??= this.#session.start(signal);
    const mine = this.#started;
    try {
      await mine;
    } catch (error) {
      if (this.#started === mine) this.#started = undefined;
      if (error instanceof WikiFailure && isFinal(error)) this.#refused = error;
      throw error;
    }
  }
}

/** What only prepares a request fails before that request was sent. */
async function notSent<T>(preparing: Promise<T>): Promise<T> {
  try {
    return await preparing;
  } catch (error) {
    throw error instanceof WikiFailure ? error.beforeSending() : error;
  }
}

function isOutcome(error: unknown, outcome: WikiFailure["outcome"]): error is WikiFailure {
  return error instanceof WikiFailure && error.outcome === outcome;
}

function isFinal({ outcome }: WikiFailure): boolean {
  return outcome === "wrong-login" || outcome === "login-throttled" || outcome === "token-refused";
}
