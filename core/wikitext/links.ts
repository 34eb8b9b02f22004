import type { Image, ImageReference, Link, LinkReference, PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { encodeAddress, isExternal } from "./addresses.ts";
import { escapeText } from "./escape.ts";
import { type Piece, writeLine } from "./line.ts";
import type { LinkTargets, PageTarget } from "./link-targets.ts";
import { decoded, pageLink, pageOfAddress } from "./page-links.ts";
import type { Scope } from "./scope.ts";

type Pieces = (nodes: readonly PhrasingContent[], scope: Scope) => Piece[];

/** A link with the address it leads to; where the wiki can have none, its text alone. */
export function linkPieces(node: Link | LinkReference, url: string, scope: Scope, pieces: Pieces): Piece[] {
  const text = pieces(node.children, { ...scope, label: true });
  const label = writeLine(text, { label: true, ...(scope.cell ? { cell: true } : {}) });
  if (label === "") {
    scope.warn(node, "A link without a text is left out.", "Give the link a text.");
    return [];
  }
  const link = linkTo(url, label, scope);
  if (link === undefined) {
    const remedy = url.startsWith("component:") ? "Name a page that describes it." : "Use a full address.";
    scope.warn(node, `The link “${url}” leads nowhere on a wiki; its text is kept.`, remedy);
    return pieces(node.children, scope);
  }
  if (isExternal(url) && plainText(node) === url) return [{ kind: "bareLink", url, bracketed: link }];
  return [{ kind: "markup", wikitext: link }];
}

/** An image: the wiki shows none from elsewhere, so a link stands for it; one of its own files by name. */
export function imagePieces(node: Image | ImageReference, url: string, scope: Scope): Piece[] {
  const alt = (node.alt ?? "").replace(/\s+/g, " ").trim();
  if (scope.label) return [{ kind: "text", text: alt }];
  if (isExternal(url)) {
    const label = escapeText(alt || url, { label: true, ...(scope.cell ? { cell: true } : {}) });
    return [{ kind: "markup", wikitext: `[${encodeAddress(url)} ${label}]` }];
  }
  scope.warn(
    node,
    `The image “${url}” is not on the wiki until somebody uploads it.`,
    "Upload the file to the wiki.",
  );
  return [fileLink(url, alt) ?? { kind: "text", text: alt }];
}

function fileLink(url: string, alt: string): Piece | undefined {
  const name = decoded(url.replace(/[?#].*$/s, ""))
    .split("/")
    .at(-1)
    ?.trim();
  if (!name || !/^[^#<>[\]{}|:\p{Cc}\uFFFD%&~]+\.\w{2,5}$/u.test(name)) return undefined;
  const file = escapeText(name.charAt(0).toUpperCase() + name.slice(1));
  const caption = escapeText(alt, { label: true });
  return {
    kind: "markup",
    wikitext: caption === "" ? `[[File:${file}]]` : `[[File:${file}|alt=${caption}|${caption}]]`,
  };
}

function linkTo(url: string, label: string, scope: Scope): string | undefined {
  const { links, fragments } = scope;
  if (url.startsWith("#")) {
    const anchor = decoded(url.slice(1));
    return anchor === "" ? undefined : pageLink({ title: "", fragment: fragments(anchor) ?? anchor }, label);
  }
  const component = /^component:(?:\/\/)?([A-Za-z0-9][A-Za-z0-9.-]*)$/.exec(url)?.[1];
  if (component) {
    const target = links.component?.(component);
    return target && pageLink(target, label);
  }
  if (isExternal(url)) return `[${encodeAddress(url)} ${label}]`;
  const page = pageOf(url, links);
  return page && pageLink(page, label);
}

/** Of runbooks only those that are known have a page; without knowledge of any, the name of the file says which. */
function pageOf(url: string, links: LinkTargets): PageTarget | undefined {
  const runbook = links.runbook?.(url);
  if (runbook || (links.runbook && /\.md(?:#|$)/i.test(url))) return runbook;
  return pageOfAddress(url, links.page);
}
