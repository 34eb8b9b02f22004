import { clashingNames } from "../contradictions/clashing-names.ts";
import { documentedTwoWays } from "../contradictions/documented-two-ways.ts";
import { frozenTwoWays } from "../contradictions/frozen-two-ways.ts";
import { otherHostOfSeries } from "../contradictions/other-host-of-series.ts";
import { severalAnswers } from "../contradictions/several-answers.ts";
import { trackedTwoWays } from "../contradictions/tracked-two-ways.ts";
import type { Rule } from "../rule.ts";

/** Two statements that cannot both hold. Both are shown; none is taken for the right one. */
export const contradiction: Rule = {
  id: "contradiction",
  rises: false,
  *check(context) {
    yield* severalAnswers(context);
    yield* frozenTwoWays(context);
    yield* trackedTwoWays(context);
    yield* documentedTwoWays(context);
    yield* clashingNames(context);
    yield* otherHostOfSeries(context);
  },
};
