import type { Component } from "../schema/component.ts";
import type { Relation } from "../schema/relation.ts";
import { type RelationType, relationTypes } from "../schema/relation-types.ts";
import { closingSources, closingWords } from "./closing-sources.ts";
import { fileCommands } from "./file-commands.ts";
import type { GapRule } from "./gap.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * A file that something reads and whose content nobody has recorded: no repository holds it whole, and what it
 * points at is not known, or only from a report or as an inference.
 */
export const unresolvedRead: GapRule = {
  id: "unresolved-read",
  find(component, around) {
    const { id, name, file, evidence } = component;
    if (!file || file.tracked === "yes" || file.valueOutsideGit) return undefined;
    const readers = around.neededBy(id).filter(({ type }) => reading.has(type));
    const pointing = around.needs(id).filter(({ type }) => pointers.has(type));
    if (readers.length === 0 || pointing.some((relation) => isProven(relation, around))) return undefined;
    if (wasRead([evidence, ...pointing.map((relation) => relation.evidence)].flat(), around))
      return undefined;
    const kinds = file.immutable === "unknown" ? [...contents, "file-flags"] : contents;
    const sources = closingSources(around, ["file-contents"], file.path);
    return {
      name: `Content of ${name}`,
      summary: [
        readInWords(component, readers, around),
        ...pointing.slice(0, 1).map((relation) => hearsay(relation, around)),
        closingWords(sources, "Reading it once and recording what it points at would close it."),
      ].join(" "),
      couldHold: kinds,
      sources,
      howToLook: fileCommands(id, file, sources, around),
    };
  },
};

const contents = ["names", "addresses", "paths", "file-contents"];

/** Relations whose start has looked at the content of their end. */
const reading: ReadonlySet<RelationType> = new Set<RelationType>([
  "reads",
  "tests",
  "probes",
  "depends-on",
  "value-from",
  "generated-from",
  "authenticates-with",
]);

/** Relations that say what the content of a file points at. */
const pointers: ReadonlySet<RelationType> = new Set<RelationType>([
  "refers-to",
  "contains",
  "connects-to",
  "value-from",
  "uses-certificate-trust",
]);

/** Whether somebody has seen the content: a report tells what was so for those who wrote it. */
function isProven({ confidence, evidence }: Relation, around: Surroundings): boolean {
  if (confidence === "derived" || confidence === "inferred") return false;
  return evidence.length > around.sourcesOf(evidence).filter(({ kind }) => kind === "report").length;
}

/** Whether some evidence is a look at the files themselves. */
export function wasRead(evidence: readonly string[], around: Surroundings): boolean {
  return around
    .sourcesOf(evidence)
    .some(({ looked, couldHold }) => looked === "yes" && couldHold.includes("file-contents"));
}

const untracked = {
  no: "no repository looked in holds it",
  partly: "a repository holds only a part of it",
  unknown: "whether a repository holds it is not known",
} as const;

function readInWords({ file }: Component, readers: readonly Relation[], around: Surroundings): string {
  const [first] = readers;
  const reader = first && around.componentOf(first.from);
  const others = new Set(readers.map(({ from }) => from)).size - 1;
  const more = others === 0 ? "" : `, and so ${others === 1 ? "does 1 other" : `do ${others} others`}`;
  const why = file && file.tracked !== "yes" ? untracked[file.tracked] : untracked.unknown;
  const who = first && reader ? `${reader.name} ${relationTypes[first.type].words} it${more}; ` : "";
  return `${who}${why}, and nobody has recorded what it points at.`;
}

function hearsay({ type, to, confidence }: Relation, around: Surroundings): string {
  const name = around.componentOf(to)?.name ?? to;
  const known =
    confidence === "derived" || confidence === "inferred" ? confidence : "known only from a report";
  return `That it ${relationTypes[type].words} ${name} is ${known}.`;
}
