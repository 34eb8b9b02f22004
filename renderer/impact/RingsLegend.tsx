import { grades, gradeWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { gradeOutlines } from "../../core/view/impact-marks.ts";
import styles from "./RingsLegend.module.css";

/** The outlines of the grades that are drawn; the words stand on the cards as well. */
export function RingsLegend({ impact }: { readonly impact: Impact }) {
  const drawn = grades.filter((grade) => impact.grades[grade].length > 0);
  if (drawn.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Grades drawn">
      {drawn.map((grade) => (
        <li key={grade}>
          <span className={styles.sample} data-outline={gradeOutlines[grade]} aria-hidden="true" />
          {gradeWords[grade].toLowerCase()} {impact.grades[grade].length}
        </li>
      ))}
    </ul>
  );
}
