/** Lines of a text, counted from 1; `first` equals `last` for one line. */
export type LineRange = { readonly first: number; readonly last: number };

/** Where in a source a fact stands, as far as the locator can be read. */
export type Locator =
  | { readonly type: "path"; readonly path: string; readonly lines?: LineRange; readonly note?: string }
  | { readonly type: "lines"; readonly lines: LineRange; readonly note?: string }
  | { readonly type: "url"; readonly url: string; readonly lines?: LineRange; readonly note?: string }
  | { readonly type: "words"; readonly text: string }
  | { readonly type: "whole" };

/** `source:locator` taken apart at its first colon. */
export type Reference = { readonly source: string; readonly locator: Locator; readonly text: string };

/**
 * Reads one piece of evidence: `operations-puppet@59c3d9262:manifests/site.pp#L12-L20`, `incident-report:L47`,
 * `wikitech-static:https://… (rev. 2018-02-20)`, `runbooks/split-dns.md:12` for a file of the workspace itself,
 * or words for people. A source alone points at the whole of it.
 */
export function parseReference(evidence: string): Reference {
  const colon = evidence.indexOf(":");
  if (colon < 0) return { source: evidence, locator: { type: "whole" }, text: "" };
  const text = evidence.slice(colon + 1).trim();
  const source = evidence.slice(0, colon);
  if (isWorkspaceFile(source) && /^\d+$/.test(text)) {
    return { source, locator: { type: "lines", lines: { first: Number(text), last: Number(text) } }, text };
  }
  return { source, locator: parseLocator(text), text };
}

/** Whether a reference names a file of the workspace, which needs no source to be described. */
export function isWorkspaceFile(source: string): boolean {
  return /^(runbooks|graph-data)\/.+\.\w+$/.test(source);
}

const lineSuffix = /^(.*?)#?L(\d+)(?:-L?(\d+))?$/s;
const noteSuffix = /^(\S+)\s+\((.*)\)$/s;

function parseLocator(text: string): Locator {
  if (text === "") return { type: "whole" };
  const [, head = text, note] = noteSuffix.exec(text) ?? [];
  const remark = note ? { note } : {};
  const { place, lines } = splitLines(head);
  const range = lines ? { lines } : {};
  if (/^https?:\/\//.test(place)) return { type: "url", url: place, ...range, ...remark };
  if (place === "" && lines) return { type: "lines", lines, ...remark };
  if (/^\S+$/.test(place) && (lines || /[./]/.test(place)))
    return { type: "path", path: place, ...range, ...remark };
  return { type: "words", text };
}

/** A line number needs its `#` after a path or an address, where an `L2` could be part of the name. */
function splitLines(text: string): { place: string; lines?: LineRange } {
  const [, place, first, last] = lineSuffix.exec(text) ?? [];
  if (place === undefined || first === undefined) return { place: text };
  if (place !== "" && text.charAt(place.length) !== "#") return { place: text };
  const numbers = [Number(first), Number(last ?? first)];
  return { place, lines: { first: Math.min(...numbers), last: Math.max(...numbers) } };
}

/** "line 12", "lines 12 to 20". */
export function lineWords({ first, last }: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
