import { Dialog, DialogDismiss, DialogHeading } from "@ariakit/react/dialog";
import { useState } from "react";
import { actionWords } from "../../core/impact/grade.ts";
import type { Impact } from "../../core/impact/impact-schema.ts";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { CopyButton } from "../evidence/CopyButton.tsx";
import { useWorkspace } from "../workspace/workspace-store.ts";
import { PlanPreview } from "./PlanPreview.tsx";
import { PlanSaved } from "./PlanSaved.tsx";
import type { Question } from "./question.ts";
import styles from "./SavePlanDialog.module.css";
import { utcMinute, windowFault } from "./save-plan.ts";
import { subjectName } from "./subject-name.ts";
import { useSavePlan } from "./use-save-plan.ts";

type Props = {
  readonly open: boolean;
  readonly question: Question;
  readonly impact: Impact;
  readonly onClose: () => void;
};

/** Writes the answer down as a plan: why, when, and what to watch, before it is done. */
export function SavePlanDialog({ open, onClose, ...rest }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      unmountOnHide
      backdrop={<div className="dialog-backdrop" />}
      className={`dialog ${styles.dialog}`}
    >
      <div className={styles.top}>
        <DialogHeading>Save as plan</DialogHeading>
        <DialogDismiss className="button quiet small">Close</DialogDismiss>
      </div>
      <PlanForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function PlanForm({ question, impact, onClose }: Omit<Props, "open">) {
  const { model } = useServices();
  const [why, setWhy] = useState("");
  const [from, setFrom] = useState("");
  const [until, setUntil] = useState("");
  const [written] = useState(() => `${new Date().toISOString().slice(0, 16)}Z`);
  const { saved, failure, saving, save } = useSavePlan();
  const [start, end] = [utcMinute(from), utcMinute(until)];
  const fault = windowFault({ from, until, start, end });
  const draft = useAnswer(() => {
    const times = { ...(start ? { from: start } : {}), ...(end ? { until: end } : {}) };
    return model.ask("draftPlan", { ...question, action: impact.action, why, written, ...times });
  }, [why, start, end, question, impact.action]);
  if (saved) return <PlanSaved path={saved} onClose={onClose} />;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.value && !fault) void save(draft.value.path, draft.value.text);
      }}
    >
      <What impact={impact} to={question.to} />
      <label className={styles.field}>
        <span>Why</span>
        <textarea
          className="input"
          rows={2}
          maxLength={5000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <div className={styles.window}>
        <TimeBox label="From (UTC)" value={from} onChange={setFrom} />
        <TimeBox label="Until (UTC)" value={until} onChange={setUntil} />
      </div>
      {fault ? (
        <p className={styles.failure} role="status">
          {fault}
        </p>
      ) : null}
      <PlanPreview draft={draft} />
      {failure ? (
        <div className={styles.failure} role="alert">
          <p>Not saved: {failure}</p>
          <p>The text stays here until this dialog is closed.</p>
        </div>
      ) : null}
      <div className={styles.actions}>
        <button
          type="submit"
          className="button primary"
          disabled={!draft.value || draft.waiting || fault !== undefined || saving}
        >
          {failure ? "Try again" : "Save"}
        </button>
        {draft.value ? <CopyButton text={draft.value.text} label="Copy text" titled={false} /> : null}
      </div>
    </form>
  );
}

function What({ impact, to }: { readonly impact: Impact; readonly to: string | undefined }) {
  const name = useWorkspace((state) => subjectName(impact, state.byId));
  return (
    <p className="muted">
      Plan to {actionWords[impact.action]} <bdi className="mono">{name || "nothing named"}</bdi>
      {to ? " to " : null}
      {to ? <bdi className="mono">{to}</bdi> : null}. It is one Markdown file in the workspace.
    </p>
  );
}

type TimeBoxProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function TimeBox({ label, value, onChange }: TimeBoxProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        className="input mono"
        placeholder="2018-12-04 20:00"
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
