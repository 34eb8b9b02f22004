import { type ReactNode, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FieldFault } from "../../core/editing/edit-result.ts";
import { useServices } from "../app/services.ts";
import { HostError } from "../connection/host-client.ts";
import { DiffPreview } from "./DiffPreview.tsx";
import styles from "./Facts.module.css";
import { FieldRow } from "./FieldRow.tsx";
import type { Draft, FactField } from "./fact-field.ts";
import type { FactsEdit } from "./facts-edit.ts";
import { forgetTyped, keepTyped, useFacts } from "./facts-store.ts";
import { saveFacts } from "./save-facts.ts";
import { useEditPreview } from "./use-edit-preview.ts";
import type { FileRead } from "./use-read-files.ts";

type Props = {
  readonly file: FileRead;
  /** Under which what is typed is kept. */
  readonly about: string;
  readonly fields: readonly FactField[];
  /** What the file says; what was typed lies over it. Stable as long as the file is. */
  readonly base: Draft;
  /** The change that the fields ask for; undefined where they ask for none. */
  readonly editOf: (draft: Draft) => FactsEdit | undefined;
  /** What a save has done, as a sentence. */
  readonly doneWords: string;
  readonly onReadAgain: () => void;
  readonly onDone: () => void;
};

type Attempt = {
  readonly busy: boolean;
  readonly failure?: { readonly words: string; readonly code?: string };
};

/** Fields, the lines of the file that they would change, and a save; a refusal loses nothing typed. */
export function EditForm({ file, about, fields, base, editOf, doneWords, onReadAgain, onDone }: Props) {
  const services = useServices();
  const typed = useFacts((state) => state.typed.get(about));
  const draft = useMemo(() => ({ ...base, ...typed }), [base, typed]);
  const { preview, error } = useEditPreview(file.text, draft, editOf);
  const [attempt, setAttempt] = useState<Attempt>({ busy: false });
  const [asked, setAsked] = useState(false);
  const isChanged = editOf(draft) !== undefined;
  const faults = preview?.ok === false ? (preview.faults ?? []) : [];

  const form = useRef<HTMLFormElement>(null);
  // Nothing is written that has not been shown; a fault can be asked about.
  const canAsk = file.writable && isChanged && preview !== undefined && !attempt.busy;

  const save = async () => {
    if (!canAsk || !preview) return;
    flushSync(() => setAsked(true));
    if (!preview.ok) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    setAttempt({ busy: true });
    try {
      await saveFacts(services, file, preview.text, doneWords);
      forgetTyped(about);
      onDone();
    } catch (cause) {
      const words = cause instanceof Error ? cause.message : String(cause);
      const code = cause instanceof HostError ? cause.code : undefined;
      setAttempt({ busy: false, failure: { words, ...(code ? { code } : {}) } });
    }
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className={styles.fields} disabled={!file.writable} aria-label="Fields">
        {fields.map((field) => (
          <FieldRow
            key={field.path}
            field={field}
            value={draft[field.path] ?? (draft[field.path] === null ? null : "")}
            fault={asked || typed?.[field.path] !== undefined ? faultOf(faults, field.path) : undefined}
            onChange={(value) => keepTyped(about, field.path, value)}
          />
        ))}
      </fieldset>
      <Outcome path={file.path} {...{ fields, isChanged, asked, preview, error }} />
      {preview?.ok && base.evidence && draft.evidence === base.evidence ? (
        <p className={styles.hint}>
          The evidence stays as it is. Add where you saw this, unless what stands there says it.
        </p>
      ) : null}
      {attempt.failure ? (
        <div className={styles.error} role="alert">
          <p>Not saved: {attempt.failure.words} What you typed is still here.</p>
          {attempt.failure.code === "changed-elsewhere" ? (
            <button
              type="button"
              className="button small"
              onClick={() => {
                setAttempt({ busy: false });
                onReadAgain();
              }}
            >
              Read the file again
            </button>
          ) : null}
        </div>
      ) : null}
      <Buttons>
        <button type="submit" className="button primary" aria-disabled={!canAsk}>
          {attempt.busy ? "Saving…" : "Save to the file"}
        </button>
        {typed ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsked(false);
              setAttempt({ busy: false });
              forgetTyped(about);
            }}
          >
            Discard what was typed
          </button>
        ) : null}
      </Buttons>
    </form>
  );
}

function Buttons({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

type OutcomeProps = {
  readonly path: string;
  readonly fields: readonly FactField[];
  readonly isChanged: boolean;
  /** Whether a save was tried: what is missing is a fault only then. */
  readonly asked: boolean;
} & ReturnType<typeof useEditPreview>;

/** What a save would do, or why there is none to be made yet. */
function Outcome({ path, fields, isChanged, asked, preview, error }: OutcomeProps) {
  if (!isChanged) return <p className="muted">Nothing is changed yet.</p>;
  if (error) {
    return (
      <p className={styles.error} role="alert">
        The change could not be worked out: {error}
      </p>
    );
  }
  if (!preview) return <p className="muted">Working out which lines change…</p>;
  if (preview.ok) return <DiffPreview path={path} diff={preview.diff} />;
  return (
    <p className={asked ? styles.error : "muted"} role="status">
      {preview.faults ? `It cannot be written yet. ${faultWords(preview.faults, fields)}` : preview.message}
    </p>
  );
}

/** Every fault as one sentence, by the names that the fields have on the screen. */
function faultWords(faults: readonly FieldFault[], fields: readonly FactField[]): string {
  const words = faults.map(({ path, message }) => {
    const key = path.join(".");
    const field = fields.find((each) => `${key}.`.startsWith(`${each.path}.`));
    return `${field?.label ?? key}: ${message}`;
  });
  return `${words.join("; ")}.`;
}

function faultOf(faults: readonly FieldFault[], path: string): string | undefined {
  const own = faults.filter((fault) => `${fault.path.join(".")}.`.startsWith(`${path}.`));
  return own.length > 0 ? own.map(({ message }) => message).join("; ") : undefined;
}
