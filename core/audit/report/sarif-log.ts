import type { Place } from "../../schema/workspace.ts";
import { plainLine } from "./plain-line.ts";

/** A rule as a code scanner shows it. */
export type SarifRule = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly level: SarifLevel;
};
export type SarifLevel = "error" | "warning" | "note";

/** A finding as a code scanner shows it. */
export type SarifResult = {
  readonly rule: string;
  readonly level: SarifLevel;
  readonly message: string;
  readonly place: Place & { readonly column?: number };
  /** Stays the same when the lines move. */
  readonly key: string;
  /** Reason of a waiver. */
  readonly suppressed?: string | undefined;
  /** Name and id of what it is about. */
  readonly about?: { readonly name: string; readonly id: string };
  readonly properties?: Readonly<Record<string, unknown>>;
};

/**
 * Results as SARIF 2.1.0 (OASIS, 2020), with what GitHub code scanning asks for: every result with a rule, a
 * level, a message, a file with a line, and `primaryLocationLineHash`, by which an alert is known again. Paths
 * are relative to the root of the repository. No time is in it: the same input gives the same bytes.
 */
export function sarifLog(rules: readonly SarifRule[], results: readonly SarifResult[]): string {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: "toolforge-runbooks", rules: rules.map(ruleObject) } },
    columnKind: "utf16CodeUnits",
    results: results.map((result) => ({ ...resultObject(result), ruleIndex: indexOf.get(result.rule) })),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, (_, value: unknown) => (typeof value === "string" ? plainLine(value) : value), 2)}\n`;
}

function ruleObject({ id, title, about, level }: SarifRule) {
  return {
    id,
    name: id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: messageText(title) },
    fullDescription: { text: messageText(about) },
    help: { text: messageText(about) },
    defaultConfiguration: { level },
  };
}

function resultObject({ rule, level, message, place, key, suppressed, about, properties }: SarifResult) {
  return {
    ruleId: rule,
    level,
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file), uriBaseId: "%SRCROOT%" },
          region: { startLine: place.line, startColumn: place.column ?? 1 },
        },
        ...(about
          ? { logicalLocations: [{ name: about.name, fullyQualifiedName: about.id, kind: "resource" }] }
          : {}),
      },
    ],
    partialFingerprints: { "finding/v1": key, primaryLocationLineHash: `${fnv1a64(key)}:1` },
    suppressions:
      suppressed === undefined
        ? []
        : [{ kind: "external", status: "accepted", justification: messageText(suppressed) }],
    ...(properties ? { properties } : {}),
  };
}

/** Braces stand for placeholders in messages and are written twice (§3.11.5); `[a](b)` would be a link (§3.11.6). */
function messageText(text: string): string {
  return text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](");
}

function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

/** 64 bits of FNV-1a over UTF-16 units, in hex: a name for a key, not a secret. Fowler, Noll, Vo (1991). */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
