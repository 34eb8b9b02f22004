import type { OperationOutput } from "../../core/contract.ts";
import { kinds } from "../../core/view/kinds.ts";
import { type Command, keysOf } from "../commands/command-store.ts";
import { chordLabel } from "../commands/keymap.ts";
import type { DirectoryEntry, Overview } from "../model/directory.ts";
import { type Location, longestSubject } from "../navigation/location.ts";
import type { AnswerGroup, AnswerList, AnswerRow } from "./answer-row.ts";
import { hopWords, prefixHelp } from "./question.ts";

type Go = (change: Partial<Location>) => void;
type Directory = ReadonlyMap<string, DirectoryEntry>;
type SearchResult = OperationOutput<"search">["results"][number];
type AlertMatch = OperationOutput<"matchAlert">["matches"][number];

/** A component as a row that opens it in the graph. */
export function componentRow(entry: DirectoryEntry, detail: string, key: string, go: Go): AnswerRow {
  return {
    key,
    title: entry.name,
    detail,
    mark: { type: "component", kind: entry.kind },
    aside: kinds[entry.kind].label,
    ...(entry.worst && entry.worst !== "info" ? { worst: entry.worst } : {}),
    run: () => go({ screen: "graph", selected: entry.id }),
  };
}

/** Search results, best first, as one group. */
export function searchAnswers(results: readonly SearchResult[], directory: Directory, go: Go): AnswerList {
  const rows = results.map((result, index) => searchRow(result, `r${index}`, directory, go));
  return { groups: rows.length > 0 ? [{ heading: "Best first", rows }] : [] };
}

function searchRow(result: SearchResult, key: string, directory: Directory, go: Go): AnswerRow {
  const entry = result.type === "component" ? directory.get(result.id) : undefined;
  if (entry) return componentRow(entry, result.why, key, go);
  const section = result.type === "section" && result.anchor ? { section: result.anchor } : {};
  return {
    ...{ key, title: result.title, detail: result.why, aside: result.type },
    mark: { type: result.type === "section" ? "section" : "runbook" },
    run: () => go({ screen: "runbooks", runbook: result.id, ...section }),
  };
}

/** The question that can be asked about any text, also one that nothing here contains. */
export function impactAnswer(text: string, go: Go): AnswerGroup {
  const short = text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
  const row: AnswerRow = {
    ...{ key: "impact", title: `What breaks if I touch “${short}”?`, mark: { type: "impact" } },
    detail: "Impact, also of what is not in the graph",
    run: () => go({ screen: "impact", subject: text.slice(0, longestSubject) }),
  };
  return { heading: "Before you change it", rows: [row], stays: true };
}

const longestShown = 60;

/** Each match with its chain below it, step by step, and what there is to read. */
export function alertAnswers(
  answer: OperationOutput<"matchAlert">,
  directory: Directory,
  go: Go,
): AnswerList {
  const groups = answer.matches.map((match, index) => alertGroup(match, index, directory, go));
  const understood = answer.understood.slice(0, 12).join(", ");
  const empty = understood
    ? `No check matches. Understood: ${understood}.`
    : "No check matches, and no word of the text is known here.";
  return groups.length > 0 ? { groups } : { groups, empty };
}

function alertGroup(match: AlertMatch, index: number, directory: Directory, go: Go): AnswerGroup {
  const chain = match.chain.flatMap((id, step) => {
    const entry = directory.get(id);
    if (!entry) return [];
    const row = componentRow(entry, step === 0 ? match.why : hopWords(match, id), `a${index}.${step}`, go);
    return [step === 0 ? row : { ...row, indent: true as const }];
  });
  return { heading: `Alert: ${match.alert}`, rows: [...chain, ...runbookRows(match, index, go)] };
}

function runbookRows(match: AlertMatch, index: number, go: Go): AnswerRow[] {
  if (match.runbooks.length === 0) {
    const detail = "Nobody has written this down.";
    return [
      {
        key: `a${index}.none`,
        title: "No runbook",
        detail,
        mark: { type: "runbook" },
        disabled: detail,
        run: () => {},
      },
    ];
  }
  return match.runbooks.map((runbook) => ({
    key: `a${index}.${runbook.id}`,
    title: `Runbook: ${runbook.title}`,
    detail: runbook.section ? `${runbook.status}, section ${runbook.section}` : runbook.status,
    mark: { type: "runbook" },
    run: () =>
      go({
        screen: "runbooks",
        runbook: runbook.id,
        selected: match.check,
        ...(runbook.section ? { section: runbook.section } : {}),
      }),
  }));
}

/** Commands whose title holds every word of the text, with their keys and why one cannot be run. */
export function commandAnswers(
  commands: readonly Command[],
  text: string,
  bindings: Readonly<Record<string, string>>,
  platform: string,
): AnswerList {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = commandGroups(
    commands.filter((command) => words.every((word) => command.title.toLowerCase().includes(word))),
    bindings,
    platform,
  );
  return groups.length > 0 ? { groups } : { groups, empty: "No such command." };
}

/** Commands under their heading, with their keys; no group where there is none. */
export function commandGroups(
  commands: readonly Command[],
  bindings: Readonly<Record<string, string>>,
  platform: string,
): readonly AnswerGroup[] {
  const rows = commands.map((command) => ({
    ...{ key: command.id, title: command.title, run: command.run, mark: { type: "command" as const } },
    detail: command.disabled ?? command.group,
    aside: keysOf(command, bindings)
      .map((chord) => chordLabel(chord, platform))
      .join(" · "),
    ...(command.disabled ? { disabled: command.disabled } : {}),
  }));
  return rows.length > 0 ? [{ heading: "Commands", rows }] : [];
}

/** What stands there before anything is typed: where the user was, then the worst. */
export function startAnswers(
  overview: Overview,
  recent: readonly string[],
  directory: Directory,
  go: Go,
): AnswerList {
  const recentRows = recent.flatMap((id) => {
    const entry = directory.get(id);
    return entry ? [componentRow(entry, entry.summary, `recent.${id}`, go)] : [];
  });
  const worst = worstFirst(overview.directory)
    .slice(0, 6)
    .map((entry) => componentRow(entry, entry.summary, `worst.${entry.id}`, go));
  return {
    groups: [
      { heading: "Recently open", rows: recentRows.slice(0, 5) },
      { heading: "Worst first", rows: worst },
    ].filter((group) => group.rows.length > 0),
  };
}

const rank = { critical: 0, warning: 1, info: 2 } as const;

/** Components by their worst flag, then by how many flags and dependents they have; unflagged ones left out. */
export function worstFirst(directory: readonly DirectoryEntry[]): DirectoryEntry[] {
  const of = (entry: DirectoryEntry) => (entry.worst ? rank[entry.worst] : 3);
  return directory
    .filter((entry) => entry.worst && entry.worst !== "info")
    .sort(
      (a, b) =>
        of(a) - of(b) ||
        b.rules.length - a.rules.length ||
        b.dependents - a.dependents ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The prefixes and what they do. */
export function helpAnswers(type: (text: string) => void): AnswerList {
  const rows = prefixHelp.map(([prefix, meaning]) => ({
    ...{
      key: `help${prefix}`,
      title: prefix || "no prefix",
      detail: meaning,
      mark: { type: "help" as const },
    },
    run: () => type(prefix === "?" ? "" : prefix),
  }));
  return { groups: [{ heading: "What you can type", rows }] };
}
