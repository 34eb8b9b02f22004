import { inspect } from "node:util";

const hidden = "(secret)";

/** A password or token. Whoever prints, logs or stores it gets a placeholder; only `reveal` gives the text. */
export class Secret {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself: for the wire and for the keychain, and for nothing else. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [inspect.custom](): string {
    return hidden;
  }
}

/** Shorter texts occur by chance: to take them out would tell them. */
const shortest = 6;

/**
 * `text`, which came from outside, without any of the secrets in any of the ways in which they are written on the
 * wire. Where a secret is too short to be told from other text, nothing of the text is left.
 */
export function withoutSecrets(text: string, secrets: Iterable<string>): string {
  let clean = text;
  for (const secret of secrets) {
    for (const form of formsOf(secret)) {
      if (!clean.includes(form)) continue;
      if (form.length < shortest) return "";
      clean = clean.replaceAll(form, hidden);
    }
  }
  return clean;
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const html = secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const json = JSON.stringify(secret).slice(1, -1);
  const bytes = Buffer.from(secret);
  const all = [
    secret,
    encoded,
    form,
    html,
    json,
    bytes.toString("base64"),
    bytes.toString("base64url"),
    bytes.toString("hex"),
  ];
  return [...new Set(all)].filter((each) => each !== "").sort((a, b) => b.length - a.length);
}
