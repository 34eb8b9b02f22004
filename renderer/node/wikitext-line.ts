import type { Component } from "../../core/schema/component.ts";
import { kinds } from "../../core/view/kinds.ts";

/** A component as one item of a wiki list: `* <code><nowiki>name</nowiki></code> (host): summary`. */
export function wikitextLine({ name, kind, summary }: Pick<Component, "name" | "kind" | "summary">): string {
  return `* <code>${nowiki(name)}</code> (${kinds[kind].label}): ${plain(summary)}`;
}

/** Names are literal: `<check>` or `[[` in one must not become markup. The tag itself is the one way out. */
function nowiki(text: string): string {
  return `<nowiki>${text.replaceAll("&", "&amp;").replace(/<(\/?nowiki)/gi, "&lt;$1")}</nowiki>`;
}

/** Prose is wrapped only where it holds something that MediaWiki would read as markup. */
function plain(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return /[<>{}[\]|]|''|~~~|&/.test(line) ? nowiki(line) : line;
}
