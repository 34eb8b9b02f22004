import { useMemo, useState } from "react";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import styles from "./ImpactActions.module.css";
import { impactText } from "./impact-text.ts";
import type { Question } from "./question.ts";
import { SavePlanDialog } from "./SavePlanDialog.tsx";
import { subjectName } from "./subject-name.ts";

type Props = { readonly question: Question; readonly impact: Impact };

/** What can be done with an answer: written down as a plan, or handed on. */
export function ImpactActions({ question, impact }: Props) {
  const [saving, setSaving] = useState(false);
  const byId = useWorkspace((state) => state.byId);
  const text = useMemo(() => impactText(impact, subjectName(impact, byId)), [impact, byId]);
  const json = useMemo(() => `${JSON.stringify(impact, null, 2)}\n`, [impact]);
  return (
    <div className={styles.actions}>
      <button type="button" className="button small" onClick={() => setSaving(true)}>
        Save as plan…
      </button>
      <CopyButton text={text} label="Copy as text" titled={false} />
      <CopyButton text={json} label="Copy as JSON" titled={false} />
      <SavePlanDialog open={saving} question={question} impact={impact} onClose={() => setSaving(false)} />
    </div>
  );
}
