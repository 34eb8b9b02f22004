import { type Ref, useEffect, useRef } from "react";
import type { Choice } from "../../../core/editing/merge-texts.ts";
import styles from "./MergeColumns.module.css";
import { MergeSides } from "./MergeSides.tsx";
import { type Conflict, startOfTyping, typedChoice } from "./merge-choices.ts";

type Props = {
  readonly conflict: Conflict;
  readonly of: number;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  /** The keys have come to it. */
  readonly onReach: () => void;
  readonly ref: Ref<HTMLFieldSetElement>;
};

const offered = [
  ["yours", "Yours"],
  ["theirs", "Theirs"],
  ["yours-theirs", "Both"],
  ["base", "As before"],
] as const;

/** Lines that both sides changed in two ways. Nothing is chosen before somebody chooses. */
export function ConflictRow({ conflict, of, choice, onChoose, onReach, ref }: Props) {
  const { chunk, number } = conflict;
  const isTyped = typeof choice === "object";
  const typing = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isTyped) typing.current?.focus();
  }, [isTyped]);
  const isBoth = choice === "yours-theirs" || choice === "theirs-yours";
  return (
    <fieldset
      ref={ref}
      tabIndex={-1}
      className={styles.conflict}
      data-answered={choice !== undefined || undefined}
      onFocus={onReach}
    >
      <legend>
        Conflict {number} of {of}: {choice === undefined ? "not answered" : "answered"}
      </legend>
      <MergeSides chunk={chunk} />
      {/* biome-ignore lint/a11y/useSemanticElements: the fieldset is around it */}
      <div className={styles.choices} role="group" aria-label={`Answer to conflict ${number}`}>
        {offered.map(([value, words]) => (
          <button
            key={value}
            type="button"
            className="button small"
            aria-pressed={choice === value || (value === "yours-theirs" && isBoth)}
            onClick={() => onChoose(value)}
          >
            {words}
          </button>
        ))}
        <button
          type="button"
          className="button small"
          aria-pressed={isTyped}
          onClick={() => isTyped || onChoose(startOfTyping(chunk, choice))}
        >
          By hand
        </button>
        {isBoth ? (
          <button
            type="button"
            className="button quiet small"
            onClick={() => onChoose(choice === "yours-theirs" ? "theirs-yours" : "yours-theirs")}
          >
            {choice === "yours-theirs" ? "Yours stand first: swap" : "Theirs stand first: swap"}
          </button>
        ) : null}
      </div>
      {isTyped ? (
        <textarea
          ref={typing}
          className="input"
          aria-label={`Result of conflict ${number}`}
          spellCheck={false}
          rows={Math.min(12, Math.max(2, choice.text.split("\n").length))}
          value={choice.text}
          onChange={(event) => onChoose(typedChoice(chunk, event.target.value))}
        />
      ) : null}
    </fieldset>
  );
}
