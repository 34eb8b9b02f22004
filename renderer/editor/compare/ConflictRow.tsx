import type { Choice, MergeChunk } from "../../../core/editing/merge-texts.ts";
import styles from "./MergeColumns.module.css";

type Props = {
  readonly chunk: MergeChunk;
  readonly number: number;
  readonly of: number;
  readonly choice: Choice | undefined;
  readonly showBase: boolean;
  readonly onChoose: (choice: Choice) => void;
};

const offered = [
  ["yours", "Yours"],
  ["theirs", "Theirs"],
  ["yours-theirs", "Both"],
  ["base", "As before"],
] as const;

/** Lines that both sides changed in two ways. Nothing is chosen before somebody chooses. */
export function ConflictRow({ chunk, number, of, choice, showBase, onChoose }: Props) {
  const text = chosenText(chunk, choice);
  return (
    <fieldset className={styles.conflict}>
      <legend>
        Conflict {number} of {of}
      </legend>
      <div className={styles.row} data-kind="conflict">
        <pre>{shown(chunk.yours)}</pre>
        <div className={styles.answer}>
          {/* biome-ignore lint/a11y/useSemanticElements: the fieldset is around it */}
          <div className={styles.choices} role="group" aria-label={`Answer to conflict ${number}`}>
            {offered.map(([value, words]) => (
              <button
                key={value}
                type="button"
                className="button small"
                aria-pressed={choice === value}
                onClick={() => onChoose(value)}
              >
                {words}
              </button>
            ))}
          </div>
          <textarea
            className="input"
            aria-label={`Result of conflict ${number}`}
            placeholder="Choose one, or write your own."
            rows={Math.min(12, Math.max(2, text.split("\n").length))}
            value={text}
            onChange={(event) => onChoose({ text: event.target.value })}
          />
          {showBase ? (
            <>
              <span className={styles.who}>before</span>
              <pre>{shown(chunk.base)}</pre>
            </>
          ) : null}
        </div>
        <pre>{shown(chunk.theirs)}</pre>
      </div>
    </fieldset>
  );
}

/** What a choice puts into the result; nothing yet without one. */
function chosenText({ yours, theirs, base }: MergeChunk, choice: Choice | undefined): string {
  if (choice === undefined) return "";
  if (typeof choice === "object") return choice.text;
  const texts = { yours, theirs, base, "yours-theirs": yours + theirs, "theirs-yours": theirs + yours };
  return texts[choice];
}

function shown(text: string): string {
  return text === "" ? "(no lines)" : text;
}
