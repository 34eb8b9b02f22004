import { type Grade, grades, gradeWords } from "./grade.ts";
import type { Impact } from "./impact-schema.ts";

/** Grades in which something names the subject; what could hide more is no use of it. */
const uses = grades.filter((grade) => grade !== "couldHideMore");

/** The strongest grade with a line, and the counts of all that have one, in the fixed words. */
export function verdictOf(
  lists: Impact["grades"],
  { lookedIn, notLookedIn }: Pick<Impact, "lookedIn" | "notLookedIn">,
): Impact["verdict"] {
  const strongest = uses.find((grade) => lists[grade].length > 0);
  const known = lookedIn.length + notLookedIn.length;
  const none = `No known use in ${lookedIn.length} of ${known} sources`;
  const counts = grades.filter((grade) => lists[grade].length > 0).map((grade) => counted(grade, lists));
  return {
    grade: strongest ?? "noKnownUse",
    words: (strongest ? counts : [none, ...counts]).join(" · "),
  };
}

function counted(grade: Grade, lists: Impact["grades"]): string {
  return `${gradeWords[grade]}: ${lists[grade].length}`;
}
