import { memo } from "react";
import { type Grade, gradeWords } from "../../core/impact/grade.ts";
import type { ImpactLine } from "../../core/impact/impact-schema.ts";
import { gradeOutlines, lineId } from "../../core/view/impact-marks.ts";
import { EvidenceButton } from "../evidence/EvidenceButton.tsx";
import { useNavigation } from "../navigation/navigation-store.ts";
import { HowToLook } from "./HowToLook.tsx";
import styles from "./ImpactLineRow.module.css";
import { useImpactView } from "./impact-store.ts";
import { LineSubject } from "./LineSubject.tsx";
import { lineProof } from "./line-proof.ts";
import { reasonAfter } from "./reason.ts";
import { UncertainStep } from "./UncertainStep.tsx";
import { ViaChips } from "./ViaChips.tsx";

type Props = { readonly grade: Grade; readonly line: ImpactLine };

/** What is affected, why in words, over what, and the proof. */
export const ImpactLineRow = memo(function ImpactLineRow({ grade, line }: Props) {
  const id = lineId(line);
  const proof = lineProof(line);
  const chosen = useImpactView((state) => state.chosen);
  const selected = useNavigation((state) => state.location.selected);
  const current = line.type === "component" && chosen === undefined ? selected === line.id : chosen === id;
  return (
    <li
      className={styles.line}
      data-line={id}
      aria-current={current ? "true" : undefined}
      data-outline={gradeOutlines[grade]}
    >
      <div className={styles.what}>
        <LineSubject line={line} />
        <p className={styles.because}>{reasonAfter(line.name, line.because)}</p>
        {line.uncertain ? <UncertainStep line={line} uncertain={line.uncertain} /> : null}
        <ViaChips via={line.via} />
        {line.howToLook && line.howToLook.length > 0 ? (
          <HowToLook commands={line.howToLook} name={line.name} />
        ) : null}
        {line.type === "source" ? null : (
          <p className={styles.printed}>{proof.join(", ") || "no evidence recorded"}</p>
        )}
      </div>
      {line.type === "source" ? null : (
        <EvidenceButton title={`${line.name}: ${gradeWords[grade].toLowerCase()}`} evidence={proof} />
      )}
    </li>
  );
});
