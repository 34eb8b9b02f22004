import type { Rule } from "./rule.ts";
import { alertAnchorMissing } from "./rules/alert-anchor-missing.ts";
import { alertWithoutRunbook } from "./rules/alert-without-runbook.ts";
import { blindSpot } from "./rules/blind-spot.ts";
import { contradiction } from "./rules/contradiction.ts";
import { danglingReference } from "./rules/dangling-reference.ts";
import { hardCodedSetting } from "./rules/hard-coded-setting.ts";
import { immutableExplained } from "./rules/immutable-explained.ts";
import { immutableUnexplained } from "./rules/immutable-unexplained.ts";
import { mixedNames } from "./rules/mixed-names.ts";
import { oddOwner } from "./rules/odd-owner.ts";
import { orphan } from "./rules/orphan.ts";
import { recoveryCycle } from "./rules/recovery-cycle.ts";
import { runbookNamesUnknown } from "./rules/runbook-names-unknown.ts";
import { singlePointOfFailure } from "./rules/single-point-of-failure.ts";
import { staleEvidence } from "./rules/stale-evidence.ts";
import { staleRunbook } from "./rules/stale-runbook.ts";
import { stubRunbook } from "./rules/stub-runbook.ts";
import { thinRunbook } from "./rules/thin-runbook.ts";
import { undocumented } from "./rules/undocumented.ts";
import { unprobedEndpoint } from "./rules/unprobed-endpoint.ts";
import { untrackedConfig } from "./rules/untracked-config.ts";

/** Every rule, in the order of `ruleIds`. */
export const rules: readonly Rule[] = [
  undocumented,
  stubRunbook,
  thinRunbook,
  staleRunbook,
  runbookNamesUnknown,
  untrackedConfig,
  immutableUnexplained,
  immutableExplained,
  hardCodedSetting,
  oddOwner,
  contradiction,
  blindSpot,
  alertWithoutRunbook,
  alertAnchorMissing,
  unprobedEndpoint,
  mixedNames,
  singlePointOfFailure,
  recoveryCycle,
  staleEvidence,
  orphan,
  danglingReference,
];
