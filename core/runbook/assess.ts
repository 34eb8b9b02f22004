import type { Runbook } from "../schema/runbook.ts";
import { addDays } from "./days.ts";
import { unfinishedMarks } from "./unfinished.ts";

/** Why a runbook is a stub, thin or stale: in words, with the 1-based line of its file. */
export type Shortcoming = {
  readonly aspect: "stub" | "thin" | "stale";
  readonly reason: string;
  readonly line: number;
};

/** What a runbook lacks. `reasons` are the words of `shortcomings`, in the same order. */
export type Assessment = {
  /** Says of itself that it is not written yet. */
  readonly stub: boolean;
  /** Too short to help. */
  readonly thin: boolean;
  /** Says that it is outdated, or its review is overdue. */
  readonly stale: boolean;
  readonly reasons: readonly string[];
  readonly shortcomings: readonly Shortcoming[];
};

/** Bodies with fewer letters than this, blanks and markup not counted, are thin. */
const thinBody = 200;

/** Judges a runbook by its plain text and front matter, without parsing Markdown. @param today YYYY-MM-DD */
export function assessRunbook(runbook: Runbook, today: string): Assessment {
  const shortcomings = [...marksOf(runbook), ...lengthOf(runbook), ...reviewOf(runbook, today)];
  const has = (aspect: Shortcoming["aspect"]) => shortcomings.some((item) => item.aspect === aspect);
  return {
    stub: has("stub"),
    thin: has("thin"),
    stale: has("stale"),
    reasons: shortcomings.map((item) => item.reason),
    shortcomings,
  };
}

/** Day on which the next review is due; undefined without a date and a period. */
export function reviewDue({ reviewed, reviewEvery }: Runbook): string | undefined {
  return reviewed && reviewEvery ? addDays(reviewed, Number.parseInt(reviewEvery, 10)) : undefined;
}

function marksOf(runbook: Runbook): Shortcoming[] {
  const found: Shortcoming[] = [];
  if (runbook.status === "stub") found.push({ aspect: "stub", reason: "its status says stub", line: 1 });
  for (const mark of unfinishedMarks(runbook.body)) {
    const line = runbook.bodyLine + mark.line - 1;
    const aspect = mark.kind === "outdated" ? "stale" : "stub";
    found.push({ aspect, reason: `line ${line} says “${mark.text}”`, line });
  }
  return found;
}

function lengthOf({ body, bodyLine }: Runbook): Shortcoming[] {
  // The start of a long body settles it; only a short one is measured whole.
  if (textLength(body.slice(0, thinBody * 5)) >= thinBody) return [];
  const length = textLength(body);
  if (length >= thinBody) return [];
  const reason = length === 0 ? "nothing is written in it" : `it has ${length} characters`;
  return [{ aspect: "thin", reason, line: bodyLine }];
}

function textLength(markdown: string): number {
  return markdown.replace(/[\s#*`>|_-]+/g, " ").trim().length;
}

function reviewOf(runbook: Runbook, today: string): Shortcoming[] {
  const due = reviewDue(runbook);
  if (due === undefined || due >= today) return [];
  return [
    {
      aspect: "stale",
      reason: `it was reviewed on ${runbook.reviewed} and was due again on ${due}`,
      line: 1,
    },
  ];
}
