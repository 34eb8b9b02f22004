import type { OperationOutput } from "../../../core/contract.ts";
import { actions, actionWords, type Grade, grades, gradeWords } from "../../../core/impact/grade.ts";
import { type Command, oneOf } from "../command.ts";
import { countWords } from "../count-words.ts";
import { printableValue } from "../printable.ts";
import { table } from "../table.ts";

type Impact = OperationOutput<"impact">;

export const impactCommand: Command = {
  usage: "impact <id|text> [--action A] [--to NEW]",
  about: `Show what breaks if somebody does something to it; actions: ${actions.join(", ")}`,
  options: ["action", "to"],
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ words, options, ask }) => {
    const action = oneOf("action", actions, options.action);
    const found = await ask("impact", {
      subject: words.join(" "),
      ...(action === undefined ? {} : { action }),
      ...(options.to === undefined ? {} : { to: options.to }),
    });
    return { json: found, text: inText(printableValue(found)), exitCode: 0 };
  },
};

function inText(found: Impact): string {
  return [
    `What breaks if I ${actionWords[found.action]} ${found.subject === "" ? "(nothing named)" : found.subject}${resolved(found)}\n\n`,
    `${found.verdict.words}\n`,
    coverage(found),
    ...found.remarks.map((remark) => `${remark}\n`),
    found.nearest.length > 0 ? `Nearest names in the graph: ${found.nearest.join(", ")}.\n` : "",
    ...grades.map((grade) => part(gradeWords[grade], gradeRows(found, grade))),
    notListed(found),
    part(
      "Checks that would tell",
      found.checks.map((id) => [id, nameOf(found, id)]),
    ),
    part(
      "Delays",
      found.delays.map(({ words, evidence }) => [`${words} [${evidence[0] ?? "no evidence"}]`]),
    ),
    part("Undo", found.undo.map(undoRow)),
    part(
      "Names, before it is tried",
      found.preflight.map(({ name, state, words }) => [name, state, words]),
    ),
  ].join("");
}

function resolved({ resolvedTo, subject }: Impact): string {
  if (resolvedTo.length === 0) return ", which is not in the graph";
  return resolvedTo.length === 1 && resolvedTo[0] === subject ? "" : ` (${resolvedTo.join(", ")})`;
}

/** Stands right below the verdict, because the verdict holds only as far as this goes. */
function coverage({ lookedIn, notLookedIn, oldestEvidence, undated }: Impact): string {
  const known = lookedIn.length + notLookedIn.length;
  const age = oldestEvidence
    ? ` Oldest evidence: ${oldestEvidence.captured} (${oldestEvidence.source}).`
    : "";
  const dateless = undated.length > 0 ? ` Without a date: ${undated.join(", ")}.` : "";
  const missed = notLookedIn.length > 0 ? `NOT looked in: ${notLookedIn.join(", ")}.\n` : "";
  return `Looked in ${lookedIn.length} of ${countWords(known, "source")}.${age}${dateless}\n${missed}`;
}

/** What could hide more is told by its name here; `show` and the JSON have the rest. */
function gradeRows(found: Impact, grade: Grade): string[][] {
  return found.grades[grade].map(({ id, name, because, uncertain, howToLook }) => {
    if (grade === "couldHideMore")
      return [id, `${name}${howToLook ? `; to look: ${howToLook.join(" ; ")}` : ""}`];
    return [id, `${because}${uncertain ? `; not certain: ${uncertain.why}` : ""}`];
  });
}

function notListed({ beyond, untouched, action }: Impact): string {
  const more = `${countWords(beyond, "more component")} reached only by chains with two or more uncertain steps`;
  const kept = `${countWords(untouched, "direct need")} not touched by “${actionWords[action]}”`;
  const lines = [...(beyond > 0 ? [more] : []), ...(untouched > 0 ? [kept] : [])];
  return lines.length === 0 ? "" : `\n${lines.map((line) => `Not listed: ${line}.\n`).join("")}`;
}

function nameOf({ grades: lists }: Impact, id: string): string {
  return lists.alarms.find((line) => line.id === id)?.name ?? "";
}

function undoRow({ words, reversible, evidence }: Impact["undo"][number]): string[] {
  const back = { yes: "comes back", partly: "comes back in part", no: "does not come back" }[reversible];
  return [back, `${words} [${evidence[0] ?? "no evidence"}]`];
}

function part(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? "" : `\n${title} (${rows.length})\n${table(rows, "  ")}`;
}
