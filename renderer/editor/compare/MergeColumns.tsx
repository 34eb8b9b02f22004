import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Choice, type Merge, mergedText, type ThreeTexts } from "../../../core/editing/merge-texts.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { useOfferCommands } from "../../commands/use-commands.ts";
import { ConflictRow } from "./ConflictRow.tsx";
import styles from "./MergeColumns.module.css";
import { MergeResult } from "./MergeResult.tsx";
import { MergeSides } from "./MergeSides.tsx";
import { type Answers, choicesOf, conflictsOf, leftWords, nextConflict } from "./merge-choices.ts";
import { SameLines } from "./SameLines.tsx";
import { scrollWithin } from "./scroll-within.ts";

type Props = {
  readonly texts: ThreeTexts;
  /** Words of the button that takes the result. */
  readonly action: string;
  readonly onResult: (text: string) => void;
  /** Told of how many conflicts are answered out of how many. */
  readonly onAnswered: (answered: number, of: number) => void;
};

/**
 * Yours, what both come from, and theirs side by side, above the result: what one side alone changed is in it,
 * conflicts wait for an answer.
 */
export function MergeColumns({ texts, ...rest }: Props) {
  const { model } = useServices();
  const { yours, base, theirs } = texts;
  const { value, error } = useAnswer(() => model.mergeTexts({ yours, base, theirs }), [yours, base, theirs]);
  if (!value) return <p className="empty">{error ?? "Comparing…"}</p>;
  return <Columns merge={value} {...rest} />;
}

type ColumnsProps = Omit<Props, "texts"> & { readonly merge: Merge };

const changedBy = {
  yours: "changed by you",
  theirs: "changed by them",
  both: "changed by both alike",
} as const;

function Columns({ merge, action, onResult, onAnswered }: ColumnsProps) {
  const { chunks, coarse } = merge;
  const conflicts = useMemo(() => conflictsOf(chunks), [chunks]);
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [showResult, setShowResult] = useState(true);
  const choices = choicesOf(conflicts, answers);
  const answered = choices.filter((choice) => choice !== undefined).length;
  const isDone = answered === conflicts.length;
  const { at: reached, box, reach, move, goTo, rowOf } = useConflictKeys(conflicts.length);
  // Within the click itself: an Escape right after an answer must find that something has been decided.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever listens is another closure at each render
  useLayoutEffect(() => onAnswered(answered, conflicts.length), [answered, conflicts.length]);
  const choose = (key: string, choice: Choice) => setAnswers((before) => new Map(before).set(key, choice));
  let at = 0;
  return (
    <div className={styles.merge} data-result={showResult || undefined}>
      <div className={styles.tools}>
        <span role="status">
          {leftWords(conflicts.length, answered)}
          {coarse ? " A stretch was too long to compare line by line." : ""}
        </span>
        {conflicts.length > 0 ? (
          <>
            <button type="button" className="button small" onClick={() => move(-1)} title="Alt Up">
              Previous<span className="visually-hidden"> conflict</span>
            </button>
            <button type="button" className="button small" onClick={() => move(1)} title="Alt Down">
              Next<span className="visually-hidden"> conflict</span>
            </button>
          </>
        ) : null}
        <button
          type="button"
          className="button small"
          aria-pressed={showResult}
          onClick={() => setShowResult(!showResult)}
        >
          Result
        </button>
        <button
          type="button"
          className={`button small${isDone ? " primary" : ""}`}
          disabled={!isDone}
          onClick={() => onResult(mergedText(chunks, choices))}
        >
          {action}
        </button>
      </div>
      <div className={styles.heads} aria-hidden="true">
        <span>Yours</span>
        <span>Before both</span>
        <span>Theirs</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so from the keyboard */}
      <section ref={box} className={styles.parts} aria-label="Merge" tabIndex={0}>
        {chunks.map((chunk, index) => {
          const { kind } = chunk;
          // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
          if (kind === "same") return <SameLines key={index} text={chunk.text ?? ""} />;
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          if (kind !== "conflict") return <MergeSides key={index} chunk={chunk} note={changedBy[kind]} />;
          const conflict = conflicts[at++];
          return conflict ? (
            <ConflictRow
              key={conflict.key}
              ref={rowOf(conflict.number)}
              {...{ conflict, of: conflicts.length, choice: answers.get(conflict.key) }}
              onReach={() => reach(conflict.number)}
              onChoose={(choice) => choose(conflict.key, choice)}
            />
          ) : null;
        })}
      </section>
      {showResult ? <MergeResult {...{ chunks, choices, reached }} onGoTo={goTo} /> : null}
    </div>
  );
}

/** The next and the previous conflict, by keys and by buttons. */
function useConflictKeys(count: number) {
  const [at, setAt] = useState<number>();
  const rows = useRef(new Map<number, HTMLElement>());
  const box = useRef<HTMLElement>(null);
  const goTo = (number: number | undefined) => {
    const row = number === undefined ? undefined : rows.current.get(number);
    row?.focus({ preventScroll: true });
    if (row && box.current) scrollWithin(box.current, row, "start");
  };
  const move = (step: 1 | -1) => goTo(nextConflict(at, step, count));
  const none = count === 0 ? { disabled: "There is no conflict." } : {};
  useOfferCommands(
    [
      {
        ...{ id: "merge.next", title: "Next conflict", group: "Runbook", keys: ["Alt+Down"], ...none },
        run: () => move(1),
      },
      {
        ...{ id: "merge.previous", title: "Previous conflict", group: "Runbook", keys: ["Alt+Up"], ...none },
        run: () => move(-1),
      },
    ],
    [count, at],
  );
  return {
    at,
    box,
    goTo,
    move,
    reach: setAt,
    rowOf: (number: number) => (row: HTMLElement | null) => {
      if (row) rows.current.set(number, row);
      else rows.current.delete(number);
    },
  };
}
