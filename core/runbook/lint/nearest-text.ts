import { editDistance } from "../edit-distance.ts";

/**
 * The text nearest to the wanted one, in any case: the least letters to change, at most a third of them (in short
 * texts one, never more than four); else the shortest that holds it or lies in it. Of equals the first; undefined
 * where none is near.
 */
export function nearestText(wanted: string, texts: Iterable<string>): string | undefined {
  const lower = wanted.toLowerCase();
  let limit = lower.length < 5 ? 1 : Math.min(4, Math.ceil(lower.length / 3));
  let nearest: string | undefined;
  let around: string | undefined;
  for (const text of texts) {
    const other = text.toLowerCase();
    const distance = editDistance(lower, other, limit);
    if (distance <= limit) {
      nearest = text;
      if (distance === 0) return text;
      limit = distance - 1;
    }
    const holds = lower.length > 3 && other.length > 3 && (other.includes(lower) || lower.includes(other));
    if (holds && (around === undefined || text.length < around.length)) around = text;
  }
  return nearest ?? around;
}
