import { useState } from "react";
import {
  type Choice,
  type Merge,
  type MergeChunk,
  mergedText,
  type ThreeTexts,
} from "../../../core/editing/merge-texts.ts";
import { useServices } from "../../app/services.ts";
import { useAnswer } from "../../app/use-answer.ts";
import { ConflictRow } from "./ConflictRow.tsx";
import styles from "./MergeColumns.module.css";

type Props = {
  readonly texts: ThreeTexts;
  /** Words of the button that takes the result. */
  readonly action: string;
  readonly onResult: (text: string) => void;
};

/** Yours, the result and theirs side by side: what one side alone changed is in the result, conflicts wait. */
export function MergeColumns({ texts, action, onResult }: Props) {
  const { model } = useServices();
  const { yours, base, theirs } = texts;
  const { value, error } = useAnswer(() => model.mergeTexts({ yours, base, theirs }), [yours, base, theirs]);
  if (!value) return <p className="empty">{error ?? "Comparing…"}</p>;
  return <Columns merge={value} action={action} onResult={onResult} />;
}

type ColumnsProps = Pick<Props, "action" | "onResult"> & { readonly merge: Merge };

function Columns({ merge, action, onResult }: ColumnsProps) {
  const { chunks, conflicts, coarse } = merge;
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(() =>
    Array(conflicts).fill(undefined),
  );
  const [showBase, setShowBase] = useState(false);
  const answered = choices.filter((choice) => choice !== undefined).length;
  let conflict = 0;
  return (
    <div className={styles.merge}>
      <div className={styles.tools}>
        <span role="status">
          {conflicts === 0 ? "Both changes fit together." : `${answered} of ${conflicts} conflicts answered.`}
          {coarse ? " A stretch was too long to compare line by line." : ""}
        </span>
        <label className={styles.check}>
          <input type="checkbox" checked={showBase} onChange={(event) => setShowBase(event.target.checked)} />
          Show what both come from
        </label>
        <button
          type="button"
          className={`button small${answered === conflicts ? " primary" : ""}`}
          disabled={answered < conflicts}
          onClick={() => onResult(mergedText(chunks, choices))}
        >
          {action}
        </button>
      </div>
      <div className={styles.heads} aria-hidden="true">
        <span>Yours</span>
        <span>Result</span>
        <span>Theirs</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so from the keyboard */}
      <section className={styles.parts} aria-label="Merge" tabIndex={0}>
        {chunks.map((chunk, index) => {
          if (chunk.kind !== "conflict") {
            // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
            return <Settled key={index} chunk={chunk} showBase={showBase} />;
          }
          const at = conflict++;
          return (
            <ConflictRow
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              {...{ chunk, showBase }}
              number={at + 1}
              of={conflicts}
              choice={choices[at]}
              onChoose={(choice) => setChoices((before) => before.with(at, choice))}
            />
          );
        })}
      </section>
    </div>
  );
}

const words = { yours: "changed by you", theirs: "changed by them", both: "changed by both" } as const;

type SettledProps = { readonly chunk: MergeChunk; readonly showBase: boolean };

/** A stretch that needs no answer. */
function Settled({ chunk: { kind, yours, theirs, base, text = "" }, showBase }: SettledProps) {
  if (kind === "same" || kind === "conflict") return <Same text={text} />;
  return (
    <div className={styles.row} data-kind="changed">
      <pre>{kind === "theirs" ? "" : yours}</pre>
      <div>
        <span className={styles.who}>{words[kind]}</span>
        <pre>{text === "" ? "(lines taken out)" : text}</pre>
        {showBase ? (
          <>
            <span className={styles.who}>before</span>
            <pre>{base === "" ? "(no lines)" : base}</pre>
          </>
        ) : null}
      </div>
      <pre>{kind === "yours" ? "" : theirs}</pre>
    </div>
  );
}

const shownOfSame = 3;

/** Lines that are equal everywhere: the first and last few, the rest a press away. */
function Same({ text }: { readonly text: string }) {
  const [all, setAll] = useState(false);
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const hidden = lines.length - 2 * shownOfSame;
  if (all || hidden < 3) return <pre className={styles.same}>{lines.join("\n")}</pre>;
  return (
    <div className={styles.same}>
      <pre>{lines.slice(0, shownOfSame).join("\n")}</pre>
      <button type="button" className="button quiet small" onClick={() => setAll(true)}>
        {hidden} equal lines
      </button>
      <pre>{lines.slice(-shownOfSame).join("\n")}</pre>
    </div>
  );
}
