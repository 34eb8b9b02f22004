import type { Component } from "../../core/schema/component.ts";
import type { FactRules } from "./fact.ts";

const trackedIn: Readonly<Record<string, string>> = {
  yes: "yes",
  partly: "partly: the repository could not repair it",
  no: "no: no repository looked in holds it",
  unknown: "unknown",
};

type File = NonNullable<Component["file"]>;

const frozen: Readonly<Record<File["immutable"], string>> = {
  yes: "yes: chattr +i is set",
  no: "no",
  unknown: "unknown: repositories do not record file flags",
};

/** Whether a repository holds it, in words. */
export function trackedWords(value: unknown): string {
  return trackedIn[String(value)] ?? String(value);
}

/** Fields of a config file, in the order of the panel. */
export const fileRules: FactRules<File> = {
  owner: { label: "file owner" },
  path: { label: "path", form: "code" },
  host: { label: "lives on" },
  mode: { label: "mode", form: "code" },
  tracked: {
    label: "tracked in git",
    words: (value, { valueOutsideGit }) =>
      value === "yes" && valueOutsideGit ? "yes; its decisive value is not" : trackedWords(value),
    notes: ["trackedNote"],
  },
  trackedNote: { label: "tracked in git" },
  immutable: {
    label: "immutable",
    words: (_, { immutable, immutableReason }) =>
      immutable === "yes" && !immutableReason
        ? `${frozen.yes}, and no reason is recorded`
        : frozen[immutable],
    notes: ["immutableNote"],
    evidence: "immutableEvidence",
  },
  immutableReason: { label: "reason for the flag" },
  immutableNote: { label: "immutable" },
  immutableEvidence: { label: "evidence of the flag", form: "code" },
  unlock: { label: "how it is unlocked", notes: ["unlockNote"] },
  unlockNote: { label: "how it is unlocked" },
  valueOutsideGit: {
    label: "decisive value",
    words: (value) => (value ? "outside git: the file is tracked, its decisive value is not" : "in git"),
    notes: ["valueOfInterest"],
  },
  valueOfInterest: { label: "decisive value", form: "code" },
  hardCoded: { label: "hard-coded values", form: "code" },
  referencedBy: { label: "referenced by", form: "code" },
};
