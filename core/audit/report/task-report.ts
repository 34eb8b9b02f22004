import type { Flag } from "../flag.ts";
import { ruleTexts } from "../rule-texts.ts";
import { plainLine } from "./plain-line.ts";
import type { ReportFlag } from "./report-flag.ts";

/** Flags as the description of a Phabricator task (Remarkup): a heading per component, an item to tick per flag. */
export function taskReport(flags: readonly ReportFlag[]): string {
  const byComponent = new Map<string, ReportFlag[]>();
  for (const item of flags) {
    byComponent.set(item.flag.component, [...(byComponent.get(item.flag.component) ?? []), item]);
  }
  const parts = [...byComponent].map(([id, items]) => {
    const name = items[0]?.name ?? id;
    const heading = name === id ? mono(id) : `${remarkup(name)} (${mono(id)})`;
    return `== ${heading} ==\n\n${items.map(({ flag }) => itemOf(flag)).join("")}`;
  });
  return parts.length > 0 ? parts.join("\n") : "No flags.\n";
}

function itemOf({ rule, severity, message, remedy, evidence, waived }: Flag): string {
  const state = waived ? `waived until ${waived.expires}: ${remarkup(waived.reason)}` : severity;
  return [
    `- [ ] **${ruleTexts[rule].title}** (${state}): ${remarkup(message)}`,
    `  - To mend it: ${remarkup(remedy)}`,
    `  - Rests on: ${evidence.map(mono).join(", ")}`,
    "",
  ].join("\n");
}

const markup = /\*\*|\/\/|__|~~|!!|##|%%%|\[\[|\]\]|[`{}<>|]|^[@#(]*[@#]\w/;

/**
 * Prose that Remarkup leaves as it is. It has no character to escape with: a word that would be markup, a mention
 * or a project is set in monospace, where nothing is read as markup. Addresses and task numbers stay links.
 */
export function remarkup(text: string): string {
  return plainLine(text)
    .split(" ")
    .map((word) => (markup.test(word) && !/^https?:\/\/[^`{}<>|[\]]+$/.test(word) ? mono(word) : word))
    .join(" ");
}

/** A backtick inside would end it. */
function mono(text: string): string {
  return `\`${plainLine(text).replaceAll("`", "'")}\``;
}
