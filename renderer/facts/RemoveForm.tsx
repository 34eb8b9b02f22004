import { useId, useState } from "react";
import { useServices } from "../app/services.ts";
import { useAnswer } from "../app/use-answer.ts";
import { DiffPreview } from "./DiffPreview.tsx";
import styles from "./Facts.module.css";
import type { FactsForm } from "./facts-store.ts";
import { type Decisions, filesToChange, isDecided, type RemovalPart, removalParts } from "./removal-parts.ts";
import { saveEdits } from "./save-facts.ts";
import { useMentions } from "./use-mentions.ts";
import { useReadFiles } from "./use-read-files.ts";

type Props = { readonly shown: FactsForm; readonly onDone: () => void };

/** Takes a component out of the graph, once it has been decided what becomes of all that names it. */
export function RemoveForm({ shown, onDone }: Props) {
  const { value: mentions, error } = useMentions(shown.component);
  const [decisions, setDecisions] = useState<Decisions>({});
  if (!mentions) return <p className="muted">{error ?? "Looking for what names it…"}</p>;
  const parts = removalParts(mentions);
  return (
    <div className={styles.form}>
      <p className="muted">
        {parts.length === 0
          ? "Nothing else names it."
          : "Decide first what becomes of all that names it. Nothing is written before you have seen the lines."}
      </p>
      {parts.map((part) => (
        <PartQuestion
          key={part.key}
          part={part}
          decision={decisions[part.key]}
          onDecide={(decision) => setDecisions((before) => ({ ...before, [part.key]: decision }))}
        />
      ))}
      {mentions.plans.length > 0 ? (
        <p className="muted">
          Plans that were made about it stay: {mentions.plans.map(({ path }) => path).join(", ")}.
        </p>
      ) : null}
      {isDecided(parts, decisions) ? (
        <RemovalStep {...{ shown, onDone }} paths={filesToChange(shown.path, parts, decisions)} />
      ) : (
        <p role="status" className="muted">
          {parts.filter(({ key }) => decisions[key] === undefined).length} of {parts.length} are not decided
          yet.
        </p>
      )}
    </div>
  );
}

type QuestionProps = {
  readonly part: RemovalPart;
  readonly decision: Decisions[RemovalPart["key"]];
  readonly onDecide: (decision: "take-out" | "leave") => void;
};

const mostListed = 200;

function PartQuestion({ part, decision, onDecide }: QuestionProps) {
  const name = useId();
  const { entries, title, takeOut, leave } = part;
  const answers = [["take-out", takeOut] as const, ...(leave ? [["leave", leave] as const] : [])];
  return (
    <fieldset className={styles.question}>
      <legend>{title}</legend>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls needs a tab stop */}
      <ul className={styles.names} tabIndex={0} aria-label={title}>
        {entries.slice(0, mostListed).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same
          <li key={index}>{entry}</li>
        ))}
        {entries.length > mostListed ? <li>and {entries.length - mostListed} more</li> : null}
      </ul>
      {answers.map(([answer, words]) => (
        <label key={answer} className={styles.tick}>
          <input type="radio" name={name} checked={decision === answer} onChange={() => onDecide(answer)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

type StepProps = Props & { readonly paths: readonly string[] };

/** The lines of every file that change, and the question whether to write them. */
function RemovalStep({ shown: { component, path }, paths, onDone }: StepProps) {
  const services = useServices();
  const { value: files, error, readAgain } = useReadFiles(paths);
  const isNow = files?.map((file) => file.path).join() === paths.join();
  const { value: result, error: fault } = useAnswer(
    files && isNow
      ? async () => ({
          of: files,
          preview: await services.model.previewRemoval({ id: component, path, files }),
        })
      : undefined,
    [files, isNow],
  );
  const [attempt, setAttempt] = useState<{ readonly busy: boolean; readonly failure?: string }>({
    busy: false,
  });
  const preview = isNow && result?.of === files ? result?.preview : undefined;
  const stuck = files?.find(({ writable }) => !writable);
  const why =
    error ??
    fault ??
    (preview?.ok === false ? preview.message : undefined) ??
    (stuck ? `${stuck.path} cannot be written. ${stuck.why ?? "The disk does not say why."}` : undefined);
  const canRemove = preview?.ok === true && why === undefined && !attempt.busy;
  const remove = async () => {
    if (!files || !preview?.ok) return;
    setAttempt({ busy: true });
    const edits = preview.files.flatMap(({ path: changed, text }) => {
      const file = files.find((each) => each.path === changed);
      return file ? [{ file, text }] : [];
    });
    try {
      await saveEdits(services, edits, `${component} was removed, ${filesWords(edits.length)} changed.`);
      onDone();
    } catch (cause) {
      setAttempt({ busy: false, failure: cause instanceof Error ? cause.message : String(cause) });
      readAgain();
    }
  };
  return (
    <>
      {why === undefined ? null : (
        <p className={styles.error} role="alert">
          {why}
        </p>
      )}
      {preview?.ok
        ? preview.files.map((file) => (
            <DiffPreview key={file.path} {...file} label={`Lines that change in ${file.path}`} />
          ))
        : null}
      {!preview && why === undefined ? <p className="muted">Working out which lines change…</p> : null}
      {attempt.failure ? (
        <p className={styles.error} role="alert">
          Not removed: {attempt.failure} What was written before that can be taken back where the edit is
          told.
        </p>
      ) : null}
      <div className={styles.buttons}>
        <button
          type="button"
          className="button primary"
          aria-disabled={!canRemove}
          onClick={() => canRemove && void remove()}
        >
          {attempt.busy ? "Saving…" : "Remove the component"}
        </button>
      </div>
    </>
  );
}

function filesWords(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}
