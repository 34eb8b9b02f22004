import type { OperationInput } from "../../../core/contract.ts";

export type ExportFormat = OperationInput<"exportAudit">["format"];

/** A way to hand flags on: what it is for, and what its file is called. */
export type FormatWords = {
  readonly format: ExportFormat;
  readonly title: string;
  readonly about: string;
  readonly ending: string;
  readonly mediaType: string;
};

export const exportFormats: readonly FormatWords[] = [
  {
    format: "wikitext",
    title: "Wikitext table",
    about: "A sortable table for a page of Wikitech.",
    ending: ".wiki",
    mediaType: "text/plain",
  },
  {
    format: "csv",
    title: "CSV",
    about: "One line per flag, for a spreadsheet.",
    ending: ".csv",
    mediaType: "text/csv",
  },
  {
    format: "task",
    title: "Phabricator task",
    about: "The text of a task, with each flag as an item to tick.",
    ending: ".remarkup.txt",
    mediaType: "text/plain",
  },
  {
    format: "sarif",
    title: "SARIF",
    about: "For code scanners and review tools.",
    ending: ".sarif",
    mediaType: "application/sarif+json",
  },
  {
    format: "junit",
    title: "JUnit",
    about: "For test reports of continuous integration.",
    ending: ".junit.xml",
    mediaType: "application/xml",
  },
];

/** Name of the file, the same for the same picture: `audit-2018-12-04.csv`. */
export function exportFileName({ ending }: FormatWords, today: string): string {
  return `audit-${today}${ending}`;
}

/** What to ask for exactly these flags; the page's worker fills in no defaults. */
export function exportQuestion(
  format: ExportFormat,
  flags: readonly { readonly component: string; readonly rule: string }[],
): OperationInput<"exportAudit"> {
  const references = new Set(flags.map(({ component, rule }) => `${component} ${rule}`));
  return { format, flags: [...references], failOn: "warning" };
}

/** The beginning of a long text: what is shown of it, and how many lines there are. */
export function previewOf(text: string, mostLines = 300): { readonly shown: string; readonly lines: number } {
  const lines = text.replace(/\n$/, "").split("\n");
  return { shown: lines.slice(0, mostLines).join("\n"), lines: lines.length };
}
