import { escapeText } from "./escape.ts";
import { encodeFragment } from "./fragments.ts";
import type { PageTarget } from "./link-targets.ts";

/** Namespaces whose pages a link with their name opens; with any other prefix a link may file the page or leave the wiki. */
const linkable = /^(?:Portal|Help|User|Project|Nova Resource|Tool|Obsolete|Runbook)(?:[ _]talk)?:/;

/** Namespaces an address without `.md` is believed to name. */
const namespaces =
  /^(?:Category|File|Help|MediaWiki|Nova[ _]Resource|Obsolete|Portal|Project|Runbook|Special|Talk|Template|Tool|User|Wikitech)(?:[ _]talk)?:\S/;

/** A link to a page; `label` is finished wikitext. Undefined for a title no page can have. */
export function pageLink({ title, fragment }: PageTarget, label: string): string | undefined {
  const name = title.replace(/^:/, "").replaceAll("_", " ").replace(/\s+/g, " ").trim();
  if (!isTitle(name) && !(name === "" && fragment)) return undefined;
  const colon = name.includes(":") && !linkable.test(name) ? ":" : "";
  const target = colon + escapeText(name) + (fragment ? `#${encodeFragment(fragment)}` : "");
  return `[[${target}|${label}]]`;
}

/** The page an address of Markdown names by the wiki's own rules: `x.md`, `Category:X`, `/Sub`. */
export function pageOfAddress(address: string, page: string | undefined): PageTarget | undefined {
  const [path = "", anchor] = split(decoded(address));
  const fragment = anchor ? { fragment: anchor } : {};
  if (/^\/\w/.test(path)) return page === undefined ? undefined : { title: `${page}${path}`, ...fragment };
  if (namespaces.test(path)) return { title: path, ...fragment };
  const name = /^(?:\.\/)?([^/\\:][^:\\]*)\.md$/i.exec(path)?.[1];
  if (!name || name.includes("..")) return undefined;
  return { title: name.charAt(0).toUpperCase() + name.slice(1), ...fragment };
}

/** Characters MediaWiki lets no title hold (mediawiki.org/wiki/Manual:Page_title). */
function isTitle(name: string): boolean {
  return (
    name !== "" && !/[#<>[\]{}|\p{Cc}\uFFFD]|~~~|%[0-9a-f]{2}|&\w+;|(?:^|\/)\.{1,2}(?:\/|$)/iu.test(name)
  );
}

function split(address: string): string[] {
  const hash = address.indexOf("#");
  return hash < 0 ? [address] : [address.slice(0, hash), address.slice(hash + 1)];
}

/** Percent-encoding taken off where it is valid. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
