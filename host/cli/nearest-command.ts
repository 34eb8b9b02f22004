import { editDistance } from "../../core/runbook/edit-distance.ts";

/** The known name nearest to `given` by letters added, dropped or changed; none when it is far from all. */
export function nearestCommand(given: string, names: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(given.length / 3));
  const ranked = names
    .map((name) => ({ name, distance: name.startsWith(given) ? 0.5 : editDistance(given, name, limit) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= limit ? best.name : undefined;
}
