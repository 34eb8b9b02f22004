import { ruleTexts } from "../rule-texts.ts";
import { plainLine } from "./plain-line.ts";
import type { ReportFlag } from "./report-flag.ts";

/** Flags as a wiki table that can be sorted by its columns. */
export function wikitextReport(flags: readonly ReportFlag[]): string {
  const rows = flags.map(({ flag, name }) => [
    flag.waived ? `waived until ${flag.waived.expires}: ${flag.waived.reason}` : flag.severity,
    ruleTexts[flag.rule].title,
    name === flag.component ? name : `${name} [${flag.component}]`,
    String(flag.dependents),
    flag.message,
    flag.remedy,
    flag.evidence.join(", "),
  ]);
  const head = ["Severity", "Flag", "Component", "Needed by", "What", "How to mend it", "Rests on"];
  return [
    '{| class="wikitable sortable"',
    ...head.map((title) => `! ${title}`),
    ...rows.flatMap((row) => ["|-", ...row.map((cell) => `| ${wikitextCell(cell)}`)]),
    "|}",
    "",
  ].join("\n");
}

/**
 * Text that stands in a table's cell as it is: on one line, with a character entity for everything MediaWiki would
 * take for markup (entities hold in cells and in both parsers, unlike `<nowiki>`). The space before `; : ! ? %`
 * is kept from becoming a hard one, and a bare address from becoming a link, which would end at the entity.
 */
export function wikitextCell(text: string): string {
  return plainLine(text)
    .replace(/[&<>[\]{}|~']/g, entity)
    .replace(/__|!!/g, (pair) => entity(pair.charAt(0)).repeat(2))
    .replace(/:(?=\/\/)/g, entity)
    .replace(/\b(?:mailto|news|urn|tel|sms|geo|magnet|bitcoin|xmpp|sips?):/gi, (scheme) =>
      scheme.replace(":", entity(":")),
    )
    .replace(/\b(RFC|PMID|ISBN) (?=\d)/g, `$1${entity(" ")}`)
    .replace(/ (?=[;:!?%»])/g, entity(" "));
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
