import type { Component } from "../schema/component.ts";
import type { NameIndex } from "./name-index.ts";
import { nameShapesIn } from "./name-shapes.ts";

/** Every host, path and address that the graph says anything about. */
export type KnownNames = {
  /** Lower case, folders without the slash at the end. */
  readonly texts: ReadonlySet<string>;
  /** Names that stand for many, by their first letters (at most `prefixLength`) up to the variable part. */
  readonly patterns: ReadonlyMap<string, readonly RegExp[]>;
  /** What can be offered instead of an unknown name. */
  readonly index: NameIndex;
};

/** Patterns are filed under so many of their first letters. */
const prefixLength = 6;

/**
 * Gathers names, aliases, paths, alert texts and every host, path or address that stands in another fact of a
 * component, and the folders above each known path.
 */
export function buildKnownNames(components: readonly Component[], index: NameIndex): KnownNames {
  const texts = new Set<string>(commonFolders);
  const patterns = new Map<string, RegExp[]>();
  for (const { text } of index.names) {
    texts.add(text.toLowerCase());
    if (isPattern(text)) addPattern(patterns, text);
  }
  for (const component of components) for (const fact of factTexts(component)) addFact(texts, patterns, fact);
  for (const text of [...texts]) if (text.startsWith("/")) addParents(texts, text);
  return { texts, patterns, index };
}

/** Whether the graph knows a name: as such, as a folder above something, or as one of a pattern's many. */
export function isKnownName(known: KnownNames, name: string): boolean {
  const lower = name.toLowerCase();
  if (known.texts.has(lower)) return true;
  for (let length = Math.min(prefixLength, lower.length); length > 0; length--) {
    const patterns = known.patterns.get(lower.slice(0, length));
    if (patterns?.some((pattern) => pattern.test(lower))) return true;
  }
  return false;
}

/** Folders of every Unix system: Filesystem Hierarchy Standard 3.0. They name nothing in particular. */
const commonFolders = (
  "/etc /data /srv /var /home /root /opt /mnt /public /run /tmp /usr/local /usr/lib /lib/systemd /usr/local/bin " +
  "/usr/local/sbin /usr/local/lib /var/log /var/lib /var/cache /var/run /var/spool /var/tmp /etc/init " +
  "/etc/init.d /etc/cron.d /etc/default /etc/systemd /etc/systemd/system /lib/systemd/system /var/log/syslog " +
  "/etc/hosts /etc/passwd /etc/group /etc/fstab /etc/resolv.conf /etc/hostname /etc/nsswitch.conf"
).split(" ");

function* factTexts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const item of value) yield* factTexts(item);
  else if (value && typeof value === "object") {
    for (const [field, part] of Object.entries(value)) if (field !== "evidence") yield* factTexts(part);
  }
}

function addFact(texts: Set<string>, patterns: Map<string, RegExp[]>, fact: string): void {
  for (const shape of nameShapesIn(fact)) texts.add(shape.text.toLowerCase());
  if (fact.length < 200 && /^[/~]\S+$/.test(fact) && isPattern(fact)) addPattern(patterns, fact);
}

function addParents(texts: Set<string>, path: string): void {
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1))
    texts.add(path.slice(0, end));
}

function isPattern(name: string): boolean {
  return /[<*{]|\dxx?$|-\d+-\d+$/.test(name) || /\dxx?(?=[.-])/.test(name);
}

function addPattern(patterns: Map<string, RegExp[]>, name: string): void {
  const lower = name.toLowerCase();
  const fixed = /^[^<*{]*?(?=[<*{]|\dxx|x{2})/.exec(lower)?.[0] ?? lower;
  const prefix = fixed.slice(0, prefixLength);
  if (prefix.length < 2) return;
  const pattern = new RegExp(`^${patternSource(lower)}$`);
  const list = patterns.get(prefix);
  if (list) list.push(pattern);
  else patterns.set(prefix, [pattern]);
}

/** `<tool>` and `*` stand for one part of a name, `{a,b}` for either, each `x` of `10xx` for a digit. */
function patternSource(name: string): string {
  return name.replace(/<[^>]*>|\*|\{[^}]*\}|(?<=\d)x+|[.+?^$()|[\]\\}]/g, (part) => {
    if (part.startsWith("<") || part === "*") return "[^/\\s]+";
    if (part.startsWith("{")) {
      const either = part
        .slice(1, -1)
        .split(",")
        .map((text) => text.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&"));
      return `(?:${either.join("|")})`;
    }
    if (part.startsWith("x")) return `\\d{${part.length}}`;
    return `\\${part}`;
  });
}
