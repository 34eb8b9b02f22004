import { useState } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { DiffPreview } from "./DiffPreview.tsx";
import styles from "./Facts.module.css";
import type { FactsEdit } from "./facts-edit.ts";
import { saveFacts } from "./save-facts.ts";
import { useReadFiles } from "./use-read-files.ts";

type Props = {
  readonly path: string;
  readonly edit: FactsEdit;
  /** Words of the button that writes. */
  readonly action: string;
  /** What a save has done, as a sentence. */
  readonly doneWords: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** One change that needs no words of the user's own: its lines, and the question whether to write them. */
export function OneFileChange({ path, edit, action, doneWords, onDone, onCancel }: Props) {
  const services = useServices();
  const { value: files, error, readAgain } = useReadFiles([path]);
  const file = files?.[0];
  const { value: preview, error: fault } = useAnswer(
    file ? async () => await services.model.previewFacts(file.text, edit) : undefined,
    [file],
  );
  const [attempt, setAttempt] = useState<{ readonly busy: boolean; readonly failure?: string }>({
    busy: false,
  });
  const why = error ?? fault ?? (preview?.ok === false ? preview.message : undefined) ?? unwritable(file);
  const write = async () => {
    if (!file || !preview?.ok || attempt.busy) return;
    setAttempt({ busy: true });
    try {
      await saveFacts(services, file, preview.text, doneWords);
      onDone();
    } catch (cause) {
      setAttempt({ busy: false, failure: cause instanceof Error ? cause.message : String(cause) });
      readAgain();
    }
  };
  const canWrite = preview?.ok === true && why === undefined && !attempt.busy;
  return (
    <div className={styles.change}>
      {why === undefined ? null : (
        <p className={styles.error} role="alert">
          {why}
        </p>
      )}
      {preview?.ok ? <DiffPreview path={path} diff={preview.diff} /> : null}
      {!preview && why === undefined ? <p className="muted">Working out which lines change…</p> : null}
      {attempt.failure ? (
        <p className={styles.error} role="alert">
          Not saved: {attempt.failure} What is shown above is worked out from the file as it is now.
        </p>
      ) : null}
      <div className={styles.answers}>
        <button
          type="button"
          className="button primary small"
          aria-disabled={!canWrite}
          onClick={() => canWrite && void write()}
        >
          {attempt.busy ? "Saving…" : action}
        </button>
        <button type="button" className="button small" onClick={onCancel}>
          Leave it
        </button>
      </div>
    </div>
  );
}

function unwritable(
  file: { readonly path: string; readonly writable: boolean; readonly why?: string | undefined } | undefined,
): string | undefined {
  if (!file || file.writable) return undefined;
  return `${file.path} cannot be written. ${file.why ?? "The disk does not say why."}`;
}
