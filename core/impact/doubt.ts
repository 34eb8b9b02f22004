import type { Confidence, Relation } from "../schema/relation.ts";

const unseen: Readonly<Record<Exclude<Confidence, "seen">, string>> = {
  stated: "stated in a document, not seen in code or a capture",
  derived: "derived from names or structure, not seen in code or a capture",
  inferred: "inferred, not seen anywhere",
};

/**
 * Why a step over this relation is not certain, as half a sentence.
 *
 * @param lost how many members of its redundancy group are lost for certain; the one of this relation counts too
 */
export function doubtAbout(relation: Relation, lost: number): string {
  const { strength, redundancy, confidence, confidenceNote, note } = relation;
  const reasons = [
    ...(redundancy ? [`${redundancy.replaceAll("-", " ")} needed: ${Math.max(1, lost)} lost`] : []),
    ...(strength === "soft" && !redundancy
      ? [withNote("soft: partial, conditional or redundant", note)]
      : []),
    ...(confidence === "seen" ? [] : [withNote(unseen[confidence], confidenceNote)]),
  ];
  return reasons.join("; ");
}

function withNote(reason: string, note: string | undefined): string {
  return note ? `${reason} (${note})` : reason;
}
