import type { BadgeId } from "../../../core/view/badges.ts";

/** What each badge says, for the legend. */
export const badgeMeanings: Readonly<Record<BadgeId, string>> = {
  doc: "documentation missing, a stub, thin or due for review",
  untracked: "not tracked, or only in part",
  "frozen-unexplained": "frozen, and nothing says why",
  "frozen-explained": "frozen, with a reason",
  contradiction: "sources disagree",
  "single-point": "single point of failure",
  "old-evidence": "rests on old evidence",
};
