import { diff } from "@codemirror/merge";
import type { ChangeSpec, Text, TransactionSpec } from "@codemirror/state";

/** Beyond these the comparison becomes coarse instead of slow; milliseconds, and depth of the search. */
const effort = { scanLimit: 400, timeout: 60 };

/**
 * The changes that make `after` of `before`: small ones where the texts differ, so that the cursor, folded places
 * and marks stay where they are. One step of undo.
 */
export function replaceText(before: Text, after: Text): TransactionSpec {
  if (before.eq(after)) return {};
  const [a, b] = [before.toString(), after.toString()];
  const changes: ChangeSpec[] = diff(a, b, effort).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: after.slice(fromB, toB),
  }));
  return { changes, userEvent: "input.replace" };
}
