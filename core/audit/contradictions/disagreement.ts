import { claimsInWords } from "../claims.ts";
import type { Claim } from "../flag.ts";
import type { Finding } from "../rule.ts";

/** Two or more claims about one component that cannot all hold. */
export type Disagreement = Pick<Finding, "component" | "severity" | "remedy"> & {
  readonly detail: string;
  readonly claims: Claim[];
};

/** A disagreement as a finding: all claims in its words, and the evidence of all. */
export function findingFrom(disagreement: Disagreement): Finding {
  const { claims } = disagreement;
  return {
    ...disagreement,
    message: claimsInWords(claims),
    evidence: claims.flatMap((claim) => claim.evidence),
  };
}
