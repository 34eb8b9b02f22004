import { useEffect } from "react";
import { gradeWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { lineId } from "../../core/view/impact-marks.ts";
import { useDock } from "../evidence/dock-store.ts";
import { useNavigation } from "../navigation/navigation-store.ts";
import { useImpactView } from "./impact-store.ts";
import { lineProof } from "./line-proof.ts";
import { gradedLines } from "./question.ts";

/** While an answer is shown, E proves the selected line, not merely that its component exists. */
export function useLineProof(impact: Impact): void {
  const selected = useNavigation((state) => state.location.selected);
  const chosen = useImpactView((state) => state.chosen);
  const id = chosen ?? selected;
  useEffect(() => {
    const found = gradedLines(impact).find(({ line }) => lineId(line) === id);
    if (!found) return;
    const { grade, line } = found;
    const evidence = lineProof(line);
    if (evidence.length === 0) return;
    const title = `${line.name}: ${gradeWords[grade].toLowerCase()}`;
    useDock.setState({ proofOfSelection: { title, evidence } });
    return () => useDock.setState({ proofOfSelection: undefined });
  }, [impact, id]);
}
