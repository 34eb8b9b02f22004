import type { OperationOutput } from "../../../core/contract.ts";
import type { Command } from "../command.ts";
import { printableValue } from "../printable.ts";
import { table } from "../table.ts";

type Card = OperationOutput<"identity">;

export const namesCommand: Command = {
  usage: "names <text>",
  about: "Show what is the same thing as a name or address, what it answers, and which certificates cover it",
  options: [],
  words: [1, Number.POSITIVE_INFINITY],
  run: async ({ words, ask }) => {
    const card = await ask("identity", { name: words.join(" ") });
    return { json: card, text: inText(printableValue(card)), exitCode: card.names.length > 0 ? 0 : 1 };
  },
};

function inText(card: Card): string {
  const remarks = card.remarks.map((remark) => `${remark}\n`).join("");
  if (card.names.length === 0) return `${remarks}${unknown(card)}`;
  return [
    `${card.asked}\n`,
    remarks,
    part(
      "Same thing",
      card.names.map(({ name, scope, because, evidence }) => [name, scope, because, evidence[0] ?? ""]),
    ),
    part(
      "Answers",
      card.answers.map(({ name, from, words, evidence }) => [name, from, words, evidence[0] ?? ""]),
    ),
    part("Depends on", dependencies(card)),
    part("Certificates", card.certificates.flatMap(certificateRows), card.certificates.length),
  ].join("");
}

function unknown({ asked, nearest }: Card): string {
  const near = nearest.length > 0 ? ` Nearest: ${nearest.join(", ")}.` : "";
  return `No component bears the name “${asked}”, which proves nothing about its use.${near}\n`;
}

/** Several names may depend on the same; each statement once. */
function dependencies({ answers }: Card): string[][] {
  const said = new Map<string, string[]>();
  for (const { dependsOn } of answers)
    for (const { words, evidence } of dependsOn) said.set(words, [words, evidence[0] ?? ""]);
  return [...said.values()];
}

function certificateRows({ credential, servedBy, patterns, covers, evidence }: Card["certificates"][number]) {
  const names = patterns.length > 0 ? patterns.join(", ") : "names not recorded";
  return [
    [credential, `presented by ${servedBy.join(", ")}`, names, evidence[0] ?? ""],
    ...covers.map(({ name, covered }) => ["", covered ? "covers" : "does not cover", name, ""]),
  ];
}

function part(title: string, rows: readonly (readonly string[])[], count = rows.length): string {
  return count === 0 ? "" : `\n${title} (${count})\n${table(rows, "  ")}`;
}
