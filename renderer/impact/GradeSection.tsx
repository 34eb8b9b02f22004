import { type Grade, gradeWords } from "../../core/impact/grade.ts";
import type { ImpactLine } from "../../core/impact/impact-schema.ts";
import { lineId } from "../../core/view/impact-marks.ts";
import { useMedia } from "../app/use-media.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import styles from "./GradeSection.module.css";
import { gradeTexts } from "./grade-texts.ts";
import { ImpactLineRow } from "./ImpactLineRow.tsx";
import { foldedAt, useImpactView } from "./impact-store.ts";
import { lineKey } from "./line-key.ts";

type Props = { readonly grade: Grade; readonly lines: readonly ImpactLine[] };

/** Id of a grade's heading, which names its section. */
function headingId(grade: Grade): string {
  return `impact-grade-${grade}`;
}

/** All lines of one grade; a long list shows its first lines and says of how many. */
export function GradeSection({ grade, lines }: Props) {
  const most = useImpactView((state) => state.shown[grade] ?? foldedAt);
  const showMore = useImpactView((state) => state.showMore);
  const chosen = useImpactView((state) => state.chosen);
  const selected = useNavigation((state) => state.location.selected);
  // What was selected in the drawing must not stay behind the fold.
  const upTo = lines.findIndex((line) => lineId(line) === (chosen ?? selected)) + 1;
  // Paper has no button to ask for more.
  const printing = useMedia("print");
  const shown = printing ? lines : lines.slice(0, Math.max(most, upTo));
  return (
    <section className={styles.section} aria-labelledby={headingId(grade)}>
      <div className={styles.heading}>
        <h3 id={headingId(grade)}>
          {gradeWords[grade]} ({lines.length})
        </h3>
        <span className="muted">{gradeTexts[grade]}</span>
      </div>
      {lines.length === 0 ? (
        <p className={styles.none}>None is known. That nobody has listed one does not mean there is none.</p>
      ) : (
        <ol className={styles.lines}>
          {shown.map((line) => (
            <ImpactLineRow key={lineKey(line)} grade={grade} line={line} />
          ))}
        </ol>
      )}
      {shown.length < lines.length ? (
        <button type="button" className={`button small ${styles.more}`} onClick={() => showMore(grade)}>
          {shown.length} of {lines.length} shown: show more
        </button>
      ) : null}
    </section>
  );
}
