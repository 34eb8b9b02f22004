import type { Source } from "../../core/schema/source.ts";
import { isWorkspaceFile, type LineRange, lineWords, type Reference } from "./locator.ts";

/** What a person does to see the proof: a read-only command to run, an address to open, or words. */
export type HowToLook =
  | { readonly type: "command"; readonly text: string }
  | { readonly type: "url"; readonly text: string }
  | { readonly type: "words"; readonly text: string };

/** How to look at one piece of evidence. The source is missing when nothing in the workspace describes it. */
export function howToLook(reference: Reference, source: Source | undefined): HowToLook {
  const { locator } = reference;
  if (locator.type === "url") return { type: "url", text: locator.url };
  if (locator.type === "lines" && isWorkspaceFile(reference.source)) {
    return { type: "command", text: `${sed(locator.lines)} ${quote(reference.source)}` };
  }
  if (!source) return { type: "words", text: "This source is not described in the workspace." };
  if (source.kind === "repository" && source.revision) return inRepository(locator, source, source.revision);
  if (locator.type === "lines") {
    return { type: "command", text: `${sed(locator.lines)} ${placeholder(`copy of ${source.id}`)}` };
  }
  if (source.howToLook?.[0]) return { type: "command", text: source.howToLook[0] };
  if (source.url) return { type: "url", text: source.url };
  return { type: "words", text: "The workspace does not say how this source is read." };
}

function inRepository(locator: Reference["locator"], source: Source, revision: string): HowToLook {
  const git = `git -C ${placeholder(`checkout of ${repositoryName(source)}`)} show`;
  if (locator.type !== "path") return { type: "command", text: `${git} --stat ${quote(revision)}` };
  const show = `${git} ${quote(`${revision}:${locator.path}`)}`;
  return { type: "command", text: locator.lines ? `${show} | ${sed(locator.lines)}` : show };
}

function sed({ first, last }: LineRange): string {
  return first === last ? `sed -n '${first}p'` : `sed -n '${first},${last}p'`;
}

/** `operations/puppet` from a title that starts with such a path, else the id up to its revision. */
function repositoryName({ id, title }: Source): string {
  const [path] = /^[\w.-]+(\/[\w.-]+)+/.exec(title) ?? [];
  return path ?? id.split("@")[0] ?? id;
}

/** Quoted, so that a shell says which value is missing instead of reading `<` as a redirection. */
function placeholder(words: string): string {
  return `'<${words}>'`;
}

/** A word for a POSIX shell; single quotes keep everything but themselves. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Where in the source to look, in words: "modules/x.pp, line 12". */
export function placeWords({ locator, text }: Reference): string {
  if (locator.type === "whole") return "the whole source";
  if (locator.type === "words") return locator.text;
  if (locator.type === "lines") return lineWords(locator.lines);
  const place = locator.type === "path" ? locator.path : locator.url;
  return locator.lines ? `${place}, ${lineWords(locator.lines)}` : place || text;
}
