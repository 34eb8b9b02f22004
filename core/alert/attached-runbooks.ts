import type { Runbook } from "../schema/runbook.ts";
import { wordsOf } from "../search/fold.ts";
import { textSections } from "../search/text-sections.ts";
import { normaliseAlert } from "./normalise.ts";

/** A runbook for an alert, and the anchor of the section that is about it. */
export type AttachedRunbook = {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly section?: string;
};

/**
 * Runbooks for an alert: those that list its text, then those that list the check, then what it probes. Only
 * where there is none, those of the rest of the chain, nearest first.
 */
export function runbooksFor(
  runbooks: readonly Runbook[],
  alert: string,
  checkId: string,
  chain: readonly string[],
): AttachedRunbook[] {
  const lists = runbookLists(runbooks);
  const answering = lists.byAlert.get(alertKey(alert)) ?? [];
  const listing = (id: string | undefined) => lists.byComponent.get(id ?? "") ?? [];
  const near = [...answering, ...listing(checkId), ...listing(chain[1])];
  const found = near.length > 0 ? near : chain.slice(2).flatMap(listing);
  return [...new Set(found)].map((runbook) => {
    const section = sectionFor(runbook, alert);
    const { id, title, status } = runbook;
    return section === undefined ? { id, title, status } : { id, title, status, section };
  });
}

type RunbookLists = {
  readonly byAlert: ReadonlyMap<string, readonly Runbook[]>;
  readonly byComponent: ReadonlyMap<string, readonly Runbook[]>;
};

const kept = new WeakMap<readonly Runbook[], RunbookLists>();

/** Runbooks by the alerts and by the components they list; made at the first call for them and kept. */
function runbookLists(runbooks: readonly Runbook[]): RunbookLists {
  const known = kept.get(runbooks);
  if (known) return known;
  const made = {
    byAlert: listedBy(runbooks, ({ alerts }) => alerts.map(alertKey)),
    byComponent: listedBy(runbooks, ({ components }) => components),
  };
  kept.set(runbooks, made);
  return made;
}

function listedBy(
  runbooks: readonly Runbook[],
  keysOf: (runbook: Runbook) => readonly string[],
): ReadonlyMap<string, readonly Runbook[]> {
  const lists = new Map<string, Runbook[]>();
  for (const runbook of runbooks) {
    for (const key of new Set(keysOf(runbook))) {
      const list = lists.get(key);
      if (list) list.push(runbook);
      else lists.set(key, [runbook]);
    }
  }
  return lists;
}

/** The words of an alert as Icinga leaves them: equal for texts that differ in punctuation only. */
function alertKey(alert: string): string {
  return wordsOf(normaliseAlert(alert)).join(" ");
}

/**
 * Anchor of the section about an alert: the one whose heading is the alert, or else shares most of its words,
 * at least half. Without such a heading there is none: a runbook that is wholly about the alert needs none.
 */
function sectionFor(runbook: Runbook, alert: string): string | undefined {
  const wanted = new Set(wordsOf(normaliseAlert(alert)));
  let best: { anchor: string; share: number } | undefined;
  for (const { heading, anchor } of textSections(runbook.body)) {
    const words = new Set(wordsOf(heading));
    if (words.size === 0) continue;
    const shared = [...words].filter((word) => wanted.has(word)).length;
    const share = shared / Math.max(wanted.size, words.size);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { anchor, share };
  }
  return best?.anchor;
}
