import { grades, gradeWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import styles from "./NotListed.module.css";

/** What the lists leave out, with its count, and the grades that have no line. */
export function NotListed({ impact }: { readonly impact: Impact }) {
  const without = grades.filter((grade) => grade !== "couldHideMore" && impact.grades[grade].length === 0);
  return (
    <section className={styles.rest} aria-label="Not listed">
      {without.length > 0 ? (
        <p>No line under: {without.map((grade) => gradeWords[grade].toLowerCase()).join(", ")}.</p>
      ) : null}
      {impact.beyond > 0 ? (
        <p>
          {impact.beyond} more {impact.beyond === 1 ? "component is" : "components are"} reached only over two
          or more uncertain steps: counted, not listed.
        </p>
      ) : null}
      {impact.untouched > 0 ? (
        <p>
          {impact.untouched} direct {impact.untouched === 1 ? "need is" : "needs are"} not touched by this
          action.
        </p>
      ) : null}
    </section>
  );
}
