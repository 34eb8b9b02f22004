import { wikitextCell } from "../audit/report/wikitext-report.ts";

/** Layouts of Wikitech: that of 2018, the short template, and the full one. */
export const incidentLayouts = ["plain", "short", "full"] as const;
export type IncidentLayout = (typeof incidentLayouts)[number];

/** What is known of an incident when its report is begun; all of it may be missing. */
export type IncidentFacts = {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Names of components, and the texts of alerts that fired. */
  readonly components: readonly string[];
  readonly alerts: readonly string[];
  /** Titles of runbooks and, where they have one, of their pages. */
  readonly runbooks: readonly { readonly title: string; readonly page?: string | undefined }[];
  /** What the audit says of the components, one line each: offered as what is to be done. */
  readonly flags: readonly string[];
};

/**
 * The skeleton of an incident report as wikitext, and how many places are left to be filled in. Nothing is invented:
 * what is not known is a TODO.
 *
 * @see the headings are those of Wikitech's report of 2018-12-04 and of its report templates
 */
export function incidentReport(
  layout: IncidentLayout,
  facts: IncidentFacts,
): { readonly text: string; readonly open: number } {
  const text = `${layouts[layout](facts).join("\n\n")}\n`;
  return { text, open: text.match(/\bTODO\b/g)?.length ?? 0 };
}

const layouts: Readonly<Record<IncidentLayout, (facts: IncidentFacts) => string[]>> = {
  plain: (facts) => [
    section("Summary", summary(facts)),
    section("Timeline", timeline(facts)),
    section("Conclusions", "TODO: what was learnt, one heading for each conclusion."),
    section("Actionables", actionables(facts)),
  ],
  short: (facts) => [
    metadata(facts),
    section("Summary", summary(facts)),
    section("Documentation", documentation(facts)),
    section("Actionables", actionables(facts)),
    section("Scorecard", scorecard()),
  ],
  full: (facts) => [
    "{{irdoc|status=draft}}",
    metadata(facts),
    section("Summary", summary(facts)),
    section("Timeline", timeline(facts)),
    section("Detection", detection(facts)),
    section("Conclusions", conclusions()),
    section("Links to relevant documentation", documentation(facts)),
    section("Actionables", actionables(facts)),
    section("Scorecard", scorecard()),
  ],
};

function section(title: string, body: string): string {
  return `== ${title} ==\n${body}`;
}

function summary({ components }: IncidentFacts): string {
  const what = components.length === 0 ? "" : `Concerned: ${components.map(wikitextCell).join(", ")}.\n\n`;
  return `${what}TODO: what did not work, for whom, from when until when.`;
}

function timeline({ day, alerts }: IncidentFacts): string {
  const lines = alerts.map((alert) => `* TODO: time - Alert: ${wikitextCell(alert)}`);
  return [`''All times in UTC, ${wikitextCell(day)}.''`, "", ...lines, "* TODO: time - what happened"].join(
    "\n",
  );
}

function detection({ alerts }: IncidentFacts): string {
  const copied = alerts.length === 0 ? "* TODO: the alerts that fired" : list(alerts);
  return `TODO: noticed by a person or by monitoring, and after how long.\n\n${copied}`;
}

function conclusions(): string {
  return ["What went well?", "What went poorly?", "Where did we get lucky?"]
    .map((title) => `=== ${title} ===\n* TODO`)
    .join("\n\n");
}

function documentation({ runbooks }: IncidentFacts): string {
  if (runbooks.length === 0) return "* TODO: no runbook was attached; write one, and link it here";
  return runbooks
    .map(({ title, page }) =>
      page && linkable(page)
        ? `* [[:${page}|${wikitextCell(title)}]]`
        : `* ${wikitextCell(title)} (no page yet)`,
    )
    .join("\n");
}

/** A title that needs no escaping in a link. */
function linkable(page: string): boolean {
  return !/[[\]{}|<>#\n~&]|''|__/.test(page);
}

function actionables({ flags }: IncidentFacts): string {
  return [
    ...flags.map((flag) => `* TODO: task - ${wikitextCell(flag)}`),
    "* TODO: task - what is to be done",
  ].join("\n");
}

function metadata({ title, day, components }: IncidentFacts): string {
  const rows = [
    ["Incident", title],
    ["Date", day],
    ["Concerned", components.join(", ") || "TODO"],
    ["Start", "TODO"],
    ["End", "TODO"],
    ["Impact", "TODO"],
    ["Task", "TODO"],
    ["Coordinators", "TODO"],
  ];
  return [
    '{| class="wikitable"',
    ...rows.map(([name, value = ""]) => `|-\n! ${name}\n| ${wikitextCell(value)}`),
    "|}",
  ].join("\n");
}

function scorecard(): string {
  const questions = [
    "Were the people responding to this incident different from those of the last one?",
    "Were they prepared, and was the work shared among enough of them?",
    "Was there a document that said what to do, and was it current?",
    "Did monitoring notice it before people did?",
    "Were all steps known beforehand, and could they be taken back?",
  ];
  return [
    '{| class="wikitable"',
    "! Question",
    "! Answer",
    "! Notes",
    ...questions.map((question) => `|-\n| ${wikitextCell(question)}\n| TODO\n| `),
    "|}",
  ].join("\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `* ${wikitextCell(item)}`).join("\n");
}
