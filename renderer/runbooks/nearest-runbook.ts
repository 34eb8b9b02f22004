import type { RunbookEntry } from "../model/directory.ts";

/**
 * Of several runbooks of a component the one that is most about it: it answers its alert or names the
 * component first, else it names the fewest others.
 *
 * @param alert name of the component, which for a check is its alert text
 */
export function nearestRunbook(
  runbooks: readonly RunbookEntry[],
  component: string,
  alert: string | undefined,
): RunbookEntry | undefined {
  const answers = ({ alerts }: RunbookEntry) => alert !== undefined && alerts.includes(alert);
  const rank = (entry: RunbookEntry) =>
    answers(entry) || entry.components[0] === component ? 0 : entry.components.length;
  return runbooks
    .filter((entry) => answers(entry) || entry.components.includes(component))
    .reduce<RunbookEntry | undefined>(
      (best, entry) => (best && rank(best) <= rank(entry) ? best : entry),
      undefined,
    );
}
