import { type ReactNode, type RefObject, useId, useState } from "react";
import { addDays } from "../../../core/runbook/days.ts";
import { useServices } from "../../app/services.ts";
import { forgetTyped, keepTyped, useFacts } from "../../facts/facts-store.ts";
import { TermField } from "./TermField.tsx";
import { WaivableList } from "./WaivableList.tsx";
import styles from "./WaiveDialog.module.css";
import { WaivePreview } from "./WaivePreview.tsx";
import { mostAtOnce, type Waivable, waiverAbout } from "./waivable.ts";
import { useWaiveNotice } from "./waive-notice-store.ts";
import { termLimits, usualTermDays, waiverTerm } from "./waiver-term.ts";

type Props = {
  readonly waivables: readonly Waivable[];
  readonly chosenAtFirst: "all" | "none";
  /** Day on which the waiver begins, YYYY-MM-DD. */
  readonly since: string;
  /** Whether that is the day of the workspace's picture and not the present one. */
  readonly isPastDay: boolean;
  /** Where the dialog puts the focus. */
  readonly reasonField: RefObject<HTMLTextAreaElement | null>;
  readonly onDone: (waived: boolean) => void;
};

type Attempt = { readonly busy: boolean; readonly error?: string };

/** The waiver as it is written; a refusal is told beneath it and nothing typed is lost. */
export function WaiveForm({ waivables, chosenAtFirst, since, isPastDay, reasonField, onDone }: Props) {
  const { host } = useServices();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(chosenAtFirst === "all" || waivables.length === 1 ? waivables.map(({ key }) => key) : []),
  );
  const about = waiverAbout(waivables);
  const typed = useFacts((state) => state.typed.get(about));
  const lastBy = useWaiveNotice((state) => state.by);
  const reason = typed?.reason ?? "";
  const by = typed?.by ?? lastBy;
  const expires = typed?.expires ?? addDays(since, usualTermDays);
  const [attempt, setAttempt] = useState<Attempt>({ busy: false });
  const flags = waivables.filter(({ key }) => chosen.has(key));
  const term = waiverTerm(since, expires);
  const missing = whatIsMissing(flags.length, reason, term);

  const submit = async () => {
    if (missing) {
      setAttempt({ busy: false, error: missing });
      if (!reason.trim()) reasonField.current?.focus();
      return;
    }
    setAttempt({ busy: true });
    try {
      const author = by.trim();
      const saved = await host.call("waive", {
        flags: flags.map(({ component, rule }) => ({ component, rule })),
        ...{ reason: reason.trim(), since, expires },
        ...(author ? { by: author } : {}),
      });
      useWaiveNotice.setState({
        notice: { state: "waived", count: flags.length, expires, saved },
        by: author,
      });
      forgetTyped(about);
      onDone(true);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setAttempt({ busy: false, error: `Not waived: ${why} What you typed is still here.` });
    }
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy) void submit();
      }}
    >
      <WaivableList waivables={waivables} chosen={chosen} onChange={setChosen} />
      <ReasonField
        value={reason}
        onChange={(value) => keepTyped(about, "reason", value)}
        field={reasonField}
      />
      <div className={styles.pair}>
        <TermField
          {...{ since, isPastDay, term }}
          value={expires}
          limits={termLimits(since)}
          onChange={(day) => keepTyped(about, "expires", day)}
        />
        <Field label="By" hint="Your name or team; may be left out.">
          {(id, hintId) => (
            <input
              className="input"
              id={id}
              aria-describedby={hintId}
              value={by}
              maxLength={100}
              onChange={({ target }) => keepTyped(about, "by", target.value)}
            />
          )}
        </Field>
      </div>
      {missing ? null : (
        <WaivePreview
          waivers={flags.map(({ component, rule }) => ({
            ...{ component, rule, reason: reason.trim(), since, expires },
            ...(by.trim() ? { by: by.trim() } : {}),
          }))}
        />
      )}
      {attempt.error ? (
        <p className={styles.error} role="alert">
          {attempt.error}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <button type="submit" className="button primary" aria-disabled={attempt.busy}>
          {attempt.busy ? "Saving…" : `Waive ${counted(flags.length)}`}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            forgetTyped(about);
            onDone(false);
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

function whatIsMissing(
  count: number,
  reason: string,
  term: ReturnType<typeof waiverTerm>,
): string | undefined {
  if (count === 0) return "Choose at least one flag.";
  if (count > mostAtOnce) return `${mostAtOnce} flags can be waived at once; ${count} are chosen.`;
  if (!reason.trim())
    return "A reason is needed: whoever meets the flag next has to know why it was accepted.";
  return term.ok ? undefined : term.why;
}

function counted(flags: number): string {
  return flags === 1 ? "1 flag" : `${flags} flags`;
}

type ReasonProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

function ReasonField({ value, onChange, field }: ReasonProps) {
  return (
    <Field label="Reason" hint="Why it can be accepted for now, and what would end that.">
      {(id, hintId) => (
        <textarea
          ref={field}
          className="input"
          id={id}
          aria-describedby={hintId}
          required
          rows={2}
          maxLength={1000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

type FieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly children: (id: string, hintId: string) => ReactNode;
};

function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id, `${id}-hint`)}
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
