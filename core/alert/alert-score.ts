import { wordsOf } from "../search/fold.ts";
import { letterDistance } from "../search/letter-distance.ts";
import type { AlertText } from "./alert-text.ts";
import type { CheckText, CheckTexts } from "./check-texts.ts";
import { normaliseAlert } from "./normalise.ts";
import type { AlertReading } from "./read-alert.ts";

/** How well one check's text fits a paste: 0–1, and which words matched where. */
export type AlertScore = { readonly found: CheckText; readonly score: number; readonly why: string };

/** Below this a resemblance is chance. */
const leastScore = 0.4;
/** A fragment has to make up this share of an alert's weight, a single word more. */
const leastCover = 0.2;
const leastWordCover = 0.35;
/** A single word has to be at least this rare, compared with a word that no alert has. */
const leastWordWeight = 0.5;
/** What a word that no alert has takes away from a fragment, compared with a known one. */
const unknownShare = 0.3;
const mostUnknown = 12;

/** The best score of every check that fits at all, by check id. */
export function scoreChecks(reading: AlertReading, texts: CheckTexts): ReadonlyMap<string, AlertScore> {
  const best = new Map<string, AlertScore>();
  const offer = (score: AlertScore | undefined) => {
    if (!score || score.score < leastScore) return;
    const { id } = score.found.check;
    if ((best.get(id)?.score ?? 0) < score.score) best.set(id, score);
  };
  for (const score of containedIn(reading.whole, texts)) offer(score);
  for (const text of reading.texts) for (const score of scoreText(text, texts)) offer(score);
  return best;
}

/** Alerts that stand in the paste as they are, wherever that is. */
function containedIn(whole: string, { texts }: CheckTexts): AlertScore[] {
  const normal = normaliseAlert(whole);
  return texts.flatMap((found) => {
    const telling = found.words.length > 1 || (found.words[0]?.length ?? 0) >= 8;
    if (!telling || !standsIn(normal, found.text)) return [];
    const sure = found.words.length > 2 ? 0.93 : 0.8;
    const score = found.trust * (sure + Math.min(found.words.length, 12) / 1000);
    return [{ found, score, why: `${capital(found.label)} stands in the text: “${found.shown}”` }];
  });
}

/** Whether a text occurs as a whole: `tools.wmflabs.org` does not in `checker.tools.wmflabs.org`. */
function standsIn(whole: string, text: string): boolean {
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + 1)) {
    const before = /[\p{L}\p{N}][./_:-]?$/u.test(whole.slice(Math.max(0, at - 2), at));
    const after = /^[./_:-]?[\p{L}\p{N}]/u.test(whole.slice(at + text.length, at + text.length + 2));
    if (!before && !after) return true;
  }
  return false;
}

function scoreText(text: AlertText, texts: CheckTexts): AlertScore[] {
  const words = wordsOf(text.text);
  const read = new Map(words.map((word) => [word, known(word, texts)]));
  const spent = mendUnknown(read, texts);
  const shared = new Map<number, number>();
  for (const word of new Set(read.values())) {
    for (const position of (word && texts.holding.get(word)) || []) {
      shared.set(position, (shared.get(position) ?? 0) + texts.weightOf(word ?? ""));
    }
  }
  const typed = [...read.values()].reduce(
    (sum, word) => sum + (word ? texts.weightOf(word) : unknownShare * texts.weightOf("")),
    0,
  );
  return [...shared].flatMap(([position, weight]) => {
    const found = texts.texts[position];
    return found ? [withHost(text, judge(found, words, { weight, typed, read, spent }, texts))] : [];
  });
}

type Reading = {
  readonly weight: number;
  readonly typed: number;
  readonly read: ReadonlyMap<string, string | undefined>;
  readonly spent: ReadonlyMap<string, string>;
};

function judge(found: CheckText, words: readonly string[], reading: Reading, texts: CheckTexts): AlertScore {
  const own = [...new Set(found.words)].reduce((sum, word) => sum + texts.weightOf(word), 0);
  const cover = reading.weight / own;
  const fragment = spaced(words);
  const whole = spaced(found.words);
  if (fragment === whole) {
    return { found, score: found.trust, why: `${capital(found.label)}, word for word: “${found.shown}”` };
  }
  if (whole.includes(fragment)) {
    const score = found.trust * partScore(words, cover, texts);
    return { found, score, why: `“${words.join(" ")}” is part of the ${found.label} “${found.shown}”` };
  }
  const precision = reading.weight / reading.typed;
  const score = found.trust * 0.85 * ((2 * precision * cover) / (precision + cover));
  return { found, score, why: wordsShared(found, reading) };
}

/** A part of an alert, from half a sentence down to a single word that few alerts have; 0 for less than that. */
function partScore(words: readonly string[], cover: number, texts: CheckTexts): number {
  if (words.length > 1) return cover < leastCover ? 0 : 0.6 + 0.3 * cover;
  const rare = texts.weightOf(words[0] ?? "") >= leastWordWeight * texts.weightOf("");
  return rare && cover >= leastWordCover ? 0.4 + 0.3 * cover : 0;
}

function wordsShared(found: CheckText, { read, spent }: Reading): string {
  const meant = new Set(read.values());
  const wanted = [...new Set(found.words)];
  const there = wanted.filter((word) => meant.has(word));
  const missing = wanted.filter((word) => !meant.has(word));
  const mended = [...spent].filter(([, word]) => there.includes(word));
  return [
    `${there.length} of ${wanted.length} words of the ${found.label} “${found.shown}”: ${there.join(", ")}`,
    ...(missing.length > 0 ? [`not: ${missing.join(", ")}`] : []),
    ...mended.map(([typed, word]) => `“${typed}” read as “${word}”`),
  ].join("; ");
}

/** The host a notification names decides between checks of the same text. */
function withHost({ host, from }: AlertText, score: AlertScore): AlertScore {
  const sure = from === "form" ? score.score : score.score * 0.99;
  if (!host) return { ...score, score: sure };
  const { check } = score.found.check;
  const places = [
    check?.host,
    check?.shinkenHost,
    check?.url,
    check?.alertAsReceived,
    score.found.check.name,
  ];
  if (places.some((place) => place?.toLowerCase().includes(host))) {
    return { ...score, score: Math.min(1, sure * 1.01), why: `${score.why}; host ${host}` };
  }
  return { ...score, score: sure * 0.97 };
}

function known(word: string, { holding }: CheckTexts): string | undefined {
  return holding.has(word) ? word : undefined;
}

/** Reads words that no alert has as the nearest one that some alert has, a letter or two apart. */
function mendUnknown(read: Map<string, string | undefined>, { holding }: CheckTexts): Map<string, string> {
  const mended = new Map<string, string>();
  const unknown = [...read].filter(([word, meant]) => !meant && word.length >= 4 && !/^\d+$/.test(word));
  for (const [word] of unknown.slice(0, mostUnknown)) {
    const allowed = word.length >= 8 ? 2 : 1;
    for (const candidate of holding.keys()) {
      if (candidate.length < 4 || !mayBeNear(word, candidate, allowed)) continue;
      if (letterDistance(word, candidate) > allowed) continue;
      read.set(word, candidate);
      mended.set(word, candidate);
      break;
    }
  }
  return mended;
}

/** Cheap test before the distance: of one length nearly, and alike at one end. */
function mayBeNear(word: string, candidate: string, allowed: number): boolean {
  if (Math.abs(candidate.length - word.length) > allowed) return false;
  return candidate[0] === word[0] || candidate.at(-1) === word.at(-1);
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(" ")} `;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
