import { clashingNames } from "../contradictions/clashing-names.ts";
import { findingFrom } from "../contradictions/disagreement.ts";
import { documentedTwoWays } from "../contradictions/documented-two-ways.ts";
import { frozenTwoWays } from "../contradictions/frozen-two-ways.ts";
import { otherHostOfSeries } from "../contradictions/other-host-of-series.ts";
import { severalAnswers } from "../contradictions/several-answers.ts";
import { trackedTwoWays } from "../contradictions/tracked-two-ways.ts";
import type { Rule } from "../rule.ts";

const finders = [
  severalAnswers,
  frozenTwoWays,
  trackedTwoWays,
  documentedTwoWays,
  clashingNames,
  otherHostOfSeries,
] as const;

/** Two statements that cannot both hold. Both are shown; none is taken for the right one. */
export const contradiction: Rule = {
  id: "contradiction",
  rises: false,
  *check(context) {
    for (const find of finders) for (const disagreement of find(context)) yield findingFrom(disagreement);
  },
};
