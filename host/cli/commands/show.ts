import type { OperationOutput } from "../../../core/contract.ts";
import type { Relation } from "../../../core/schema/relation.ts";
import type { Command } from "../command.ts";
import { printableValue } from "../printable.ts";
import { severityWord } from "../severity-word.ts";
import { table } from "../table.ts";

export const showCommand: Command = {
  usage: "show <id>",
  about: "Show what is recorded about a component, given by id, name or alias",
  options: [],
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ words, ask, io }) => {
    const found = await ask("show", { id: words.join(" ") });
    return { json: found, text: inText(printableValue(found), io.colour), exitCode: 0 };
  },
};

function inText(found: OperationOutput<"show">, colour: boolean): string {
  const { component, needs, neededBy, runbooks, mentions, evidence, place } = found;
  const written = place ? `, ${place.file}:${place.line}` : "";
  const named = (component.aliases ?? []).map((alias) => [alias]);
  const quoted = mentions.map(({ runbook, line, text }) => [`${runbook}:${line}`, text]);
  return [
    `${component.name} (${component.id}), ${component.kind}, as of ${component.asOf}${written}\n`,
    `${component.summary}\n`,
    part("Facts", factRows(component)),
    part("Names", named),
    part("Flags", flagRows(found, colour)),
    part(
      "Needs",
      needs.map((relation) => relationRow(relation, relation.to)),
    ),
    part(
      "Needed by",
      neededBy.map((relation) => relationRow(relation, relation.from)),
    ),
    part(
      "Runbooks",
      runbooks.map(({ id, title, status }) => [id, title, status]),
    ),
    part("Mentioned in", quoted),
    part(
      "Evidence",
      evidence.map((item) => [item]),
    ),
  ].join("");
}

function flagRows({ flags }: OperationOutput<"show">, colour: boolean): string[][] {
  return flags.map(({ severity, rule, message, waived }) => {
    const accepted = waived ? ` Waived until ${waived.expires}: ${waived.reason}` : "";
    return [severityWord(severity, colour), rule, `${message}${accepted}`];
  });
}

/** What decides how the component is handled; the JSON has all fields. */
function factRows({
  owner,
  documented,
  tracked,
  file,
  check,
}: OperationOutput<"show">["component"]): string[][] {
  const facts: Record<string, string | boolean | undefined> = {
    owner: owner ?? file?.owner,
    documented,
    path: file?.path,
    "lives on": file?.host,
    tracked: file?.tracked ?? tracked,
    "value outside git": file?.valueOutsideGit,
    immutable: file?.immutable,
    "why immutable": file?.immutableReason,
    unlock: file?.unlock,
    alert: check?.alert,
    "probed address": check?.url ?? undefined,
    pages: check?.pages,
  };
  return Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, plain(value)]],
  );
}

function plain(value: string | boolean): string {
  return typeof value === "string" ? value : value ? "yes" : "no";
}

function part(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : `\n${title} (${rows.length})\n${table(rows, "  ")}`;
}

function relationRow(relation: Relation, other: string): string[] {
  const sure = [
    relation.strength === "soft" ? "soft" : "",
    relation.redundancy ?? "",
    relation.confidence === "seen" ? "" : relation.confidence,
  ];
  return [relation.type, other, sure.filter((word) => word !== "").join(", "), relation.evidence[0] ?? ""];
}
