import type { NameHit } from "./name-search.ts";
import { identifies, type OwnName } from "./names.ts";
import type { TextHit } from "./text-search.ts";

/**
 * Bands of scores, so that results of different origin can be merged: what is named exactly so, then names
 * that begin with or hold the text, then descriptions, then texts that hold the words, then resemblance.
 */
const bands = {
  even: 860,
  prefix: 800,
  contains: 700,
  describing: 600,
  text: 300,
  near: 0,
} as const;
const bandWidth = 250;

/** Scores from here on: something is named exactly so. */
export const exactly = 1000;
/** Scores from here on: something holds what was typed. Below, it resembles it. */
export const atLeastHolding = bands.text;

/** Share of a query's weight that a text has to hold, spelt as typed, to count as holding it. */
const coverNeeded = 0.8;
/** Mended or partial texts stand behind names that resemble the query equally well. */
const loosely = 0.8;

const exactOrder = ["name", "alias", "alert", "path", "title", "id"];

/** Score of a name that fits; `typed` is the query as typed. A component named so stands before a runbook. */
export function nameScore(hit: NameHit, name: OwnName, typed: string, ofComponent: boolean): number {
  if (hit.way === "near") return bands.near + bandWidth * hit.worth * (identifies(name.field) ? 1 : 0.9);
  if (!identifies(name.field)) return bands.describing + 40 * hit.worth + (hit.way === "contains" ? 0 : 20);
  if (isExact(hit, name, typed)) {
    const order = 5 * (exactOrder.length - exactOrder.indexOf(name.field));
    return exactly + order + (ofComponent ? 50 : 0) + hit.worth;
  }
  return bands[hit.way] + 40 * hit.worth;
}

/** Alert texts are equal when their words are, because Icinga alters the rest; other names letter by letter. */
export function isExact(hit: NameHit, name: OwnName, typed: string): boolean {
  if (hit.way !== "even") return false;
  return name.field === "alert" || isSame(name.text, typed);
}

/** Equal but for capitals and blanks around. */
export function isSame(name: string, typed: string): boolean {
  return name.trim().toLowerCase() === typed.trim().toLowerCase();
}

/** Score of a text that fits. */
export function textScore(hit: TextHit): number {
  return hit.covered >= coverNeeded
    ? bands.text + bandWidth * hit.worth
    : bands.near + bandWidth * loosely * hit.worth;
}

/**
 * Score of what only stands for something else, such as a blind spot: named exactly so it counts in full, and
 * else it comes behind that something, which fits at least as well.
 */
export function scoreBehind(score: number): number {
  return score >= exactly ? score : 0.7 * score;
}
