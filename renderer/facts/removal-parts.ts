import type { Mentions } from "../../core/editing/graph-mentions.ts";
import { relationTypes } from "../../core/schema/relation-types.ts";
import { changesPath, waiversPath } from "./waivers-path.ts";

/** Something that names the component, on which somebody decides before it is removed. */
export type RemovalPart = {
  readonly key: "relations" | "runbooks" | "waivers" | "views" | "changes";
  /** How many, in words. */
  readonly title: string;
  readonly entries: readonly string[];
  /** Files that change when it is taken out. */
  readonly files: readonly string[];
  readonly takeOut: string;
  /** Absent where the component cannot go without it. */
  readonly leave?: string;
};

/** What has been decided of each part. */
export type Decisions = Readonly<Partial<Record<RemovalPart["key"], "take-out" | "leave">>>;

const leaveWords = "Leave as they are: they then name a component that is not there";

/** The parts of a removal that hold anything, in the order in which they are decided on. */
export function removalParts(mentions: Mentions): RemovalPart[] {
  const { relations, relationFiles, runbooks, waivers, views, changes } = mentions;
  const parts: RemovalPart[] = [
    {
      key: "relations",
      title: counted(relations.length, "relation", "relations"),
      entries: relations.map(({ from, type, to }) => `${from} ${relationTypes[type].words} ${to}`),
      files: relationFiles,
      takeOut: "Take them out with it: a relation needs both its ends",
    },
    {
      key: "runbooks",
      title: counted(runbooks.length, "runbook is attached to it", "runbooks are attached to it"),
      entries: runbooks.map(({ path, title }) => `${title} (${path})`),
      files: runbooks.map(({ path }) => path),
      takeOut: "Detach it from them: their text stays",
      leave: leaveWords,
    },
    {
      key: "waivers",
      title: counted(waivers.length, "waiver", "waivers"),
      entries: waivers.map(({ rule, expires, reason }) => `${rule} until ${expires}: ${reason}`),
      files: [waiversPath],
      takeOut: "Take them out with it",
      leave: leaveWords,
    },
    {
      key: "views",
      title: counted(views.length, "saved view names it", "saved views name it"),
      entries: views.map(({ path, title }) => `${title} (${path})`),
      files: views.map(({ path }) => path),
      takeOut: "Take it out of them",
      leave: leaveWords,
    },
    {
      key: "changes",
      title: counted(changes.length, "statement about changing it", "statements about changing it"),
      entries: changes,
      files: [changesPath],
      takeOut: "Take it out of them: one about it alone goes as a whole",
      leave: leaveWords,
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** Whether there is a decision on each part. */
export function isDecided(parts: readonly RemovalPart[], decisions: Decisions): boolean {
  return parts.every(({ key }) => decisions[key] !== undefined);
}

/** Files to be changed, that of the component last: until all others are written it is still there. */
export function filesToChange(own: string, parts: readonly RemovalPart[], decisions: Decisions): string[] {
  const files = parts.flatMap(({ key, files: changed }) => (decisions[key] === "take-out" ? changed : []));
  return [...new Set(files.filter((path) => path !== own)), own];
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
