import type { Source } from "../schema/source.ts";
import type { Impact, ImpactLine } from "./impact-schema.ts";

/** What a verdict rests on, and what it does not. */
export type Coverage = Pick<Impact, "lookedIn" | "notLookedIn" | "oldestEvidence" | "undated">;

/**
 * Sources by whether anybody looked in them, the oldest among the evidence of the lines, and those that carry no
 * date or are not declared. A partial date counts as its first day.
 */
export function coverageOf(sources: readonly Source[], lines: Iterable<ImpactLine>): Coverage {
  const captured = new Map(sources.map((source) => [source.id, source.captured ?? "unknown"]));
  let oldest: Coverage["oldestEvidence"] = null;
  const undated = new Set<string>();
  for (const source of sourcesOfEvidence(lines)) {
    const date = captured.get(source) ?? "unknown";
    if (date === "unknown") undated.add(source);
    else if (!oldest || date < oldest.captured) oldest = { source, captured: date };
  }
  return {
    lookedIn: sources.filter(({ looked }) => looked === "yes").map(({ id }) => id),
    notLookedIn: sources.filter(({ looked }) => looked === "no").map(({ id }) => id),
    oldestEvidence: oldest,
    undated: [...undated],
  };
}

/** Of thousands of lines that share their chains, each piece of evidence is read once. */
function sourcesOfEvidence(lines: Iterable<ImpactLine>): ReadonlySet<string> {
  const pieces = new Set<string>();
  const lists = new Set<readonly string[]>();
  for (const { evidence } of lines) {
    if (lists.has(evidence)) continue;
    lists.add(evidence);
    for (const piece of evidence) pieces.add(piece);
  }
  return new Set(Array.from(pieces, (piece) => piece.split(":", 1)[0] ?? piece));
}
