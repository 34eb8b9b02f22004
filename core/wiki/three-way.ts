import { type Merge, mergeTexts } from "../editing/merge-texts.ts";
import { savedText } from "./saved-text.ts";

/** The three texts of one page; `base` undefined: not known; `theirs` undefined: there is no page. */
export type PageTexts = {
  readonly base: string | undefined;
  readonly theirs: string | undefined;
  readonly ours: string;
  /** Whether the page was published from this workspace before. */
  readonly published: boolean;
};

export const planKinds = [
  /** There is no page yet. */
  "create",
  /** There was one. Making it anew is for a person to decide. */
  "deleted",
  /** The page holds what would be sent. */
  "in-step",
  /** Only the page has changed: there is nothing to publish, and something to take over. */
  "changed-there",
  /** Only the runbook has changed. */
  "changed-here",
  /** Both have changed, at different lines. */
  "merged",
  /** Both have changed the same lines, or nobody knows what both have changed. */
  "conflict",
] as const;
export type PlanKind = (typeof planKinds)[number];

export type PublishPlan = {
  readonly kind: PlanKind;
  /** What may be sent without a person's decision; absent for `deleted`, `changed-there`, `in-step` and `conflict`. */
  readonly text?: string;
  /** The merge behind `merged` and `conflict`, where the base is known. */
  readonly merge?: Merge;
};

/**
 * What publishing `ours` would mean. All texts are compared as the wiki keeps them.
 *
 * @param bare gives a text without what differs every time, such as the comment that says where the page comes from
 */
export function planPublish(
  { base, theirs, ours, published }: PageTexts,
  bare: (text: string) => string = (text) => text,
): PublishPlan {
  const kept = savedText(ours);
  if (theirs === undefined) return published ? { kind: "deleted" } : { kind: "create", text: kept };
  const same = (left: string, right: string) => savedText(bare(left)) === savedText(bare(right));
  if (same(theirs, kept)) return { kind: "in-step" };
  if (base === undefined) return { kind: "conflict" };
  if (same(base, kept)) return { kind: "changed-there" };
  if (same(base, theirs)) return { kind: "changed-here", text: kept };
  const merge = mergeTexts({ base: savedText(base), yours: kept, theirs: savedText(theirs) });
  return merge.text === undefined
    ? { kind: "conflict", merge }
    : { kind: "merged", merge, text: savedText(merge.text) };
}
