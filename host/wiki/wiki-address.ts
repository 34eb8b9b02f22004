import { WikiFailure } from "./wiki-failure.ts";

/**
 * The address of a wiki's Action API that `text` means: the address of an `api.php`, or of the wiki itself, whose
 * `/w/api.php` is then taken, as Wikimedia's wikis have it. Only https, and http on this machine.
 *
 * @throws WikiFailure `bad-address`
 */
export function wikiAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new WikiFailure("bad-address", { host: "" });
  }
  const { protocol, hostname, username, password } = url;
  const allowed = protocol === "https:" || (protocol === "http:" && isThisMachine(hostname));
  if (!allowed || username !== "" || password !== "" || hostname === "")
    throw new WikiFailure("bad-address", { host: "" });
  const path = url.pathname.endsWith("/api.php") ? url.pathname : "/w/api.php";
  return new URL(path, url.origin);
}

/** Names by which a machine reaches itself alone (RFC 6761 6.3, RFC 1122 3.2.1.3, RFC 4291 2.5.3). */
function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
