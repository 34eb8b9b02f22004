import type { AuditContext } from "./context.ts";
import { sourceIdOf } from "./evidence-age.ts";
import type { Claim } from "./flag.ts";

/** A statement with what it rests on, and the dates of both. @param asOf date for which it is made, if any */
export function claimOf(
  context: AuditContext,
  value: string,
  evidence: readonly string[],
  asOf?: string,
): Claim {
  const dates = evidence.flatMap((item) => {
    const captured = context.sourceOf(sourceIdOf(item))?.captured;
    return captured === undefined || captured === "unknown" ? [] : [captured];
  });
  const captured = dates.reduce<string | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
  return {
    value,
    evidence: [...new Set(evidence)],
    ...(asOf === undefined || asOf === "unknown" ? {} : { asOf }),
    ...(captured === undefined ? {} : { captured }),
  };
}

/** Claims side by side with their dates: “a (2018-12, source of 2018-12-04) ≠ b (source without a date).” */
export function claimsInWords(claims: readonly Claim[]): string {
  return `${claims.map((claim) => `${claim.value} (${datesOf(claim)})`).join(" ≠ ")}.`;
}

function datesOf({ asOf, captured }: Claim): string {
  const source = captured === undefined ? "source without a date" : `source of ${captured}`;
  return asOf === undefined ? source : `${asOf}, ${source}`;
}
