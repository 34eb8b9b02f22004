import { useEffect, useRef } from "react";
import type { Choice, MergeChunk } from "../../../core/editing/merge-texts.ts";
import styles from "./MergeColumns.module.css";
import { chosenText } from "./merge-choices.ts";
import { SameLines } from "./SameLines.tsx";
import { scrollWithin } from "./scroll-within.ts";

type Props = {
  readonly chunks: readonly MergeChunk[];
  readonly choices: readonly (Choice | undefined)[];
  /** Number of the conflict that the keys have come to: it is kept in view. */
  readonly reached: number | undefined;
  readonly onGoTo: (conflict: number) => void;
};

/** The text that comes out, before anybody takes it: where an answer is missing, that is said in its place. */
export function MergeResult({ chunks, choices, reached, onGoTo }: Props) {
  let conflict = 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so from the keyboard
    <section className={styles.result} aria-label="Result" tabIndex={0}>
      {chunks.map((chunk, index) => {
        if (chunk.kind === "same") {
          // biome-ignore lint/suspicious/noArrayIndexKey: chunks have no other name and never move
          return <SameLines key={index} text={chunk.text ?? ""} />;
        }
        if (chunk.kind !== "conflict") {
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          return <Settled key={index} from={chunk.kind} text={chunk.text ?? ""} />;
        }
        const number = ++conflict;
        const text = chosenText(chunk, choices[number - 1]);
        const isReached = number === reached;
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Answered key={index} {...{ number, text, isReached }} onGoTo={() => onGoTo(number)} />;
      })}
    </section>
  );
}

const words = { yours: "from you", theirs: "from them", both: "from both" } as const;

function Settled({ from, text }: { readonly from: keyof typeof words; readonly text: string }) {
  return (
    <div className={styles.outcome}>
      <span className={styles.who}>{words[from]}</span>
      <pre>{text || "(lines taken out)"}</pre>
    </div>
  );
}

type AnsweredProps = {
  readonly number: number;
  readonly text: string | undefined;
  readonly isReached: boolean;
  readonly onGoTo: () => void;
};

function Answered({ number, text, isReached, onGoTo }: AnsweredProps) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen changes where it stands
  useEffect(() => {
    const box = place.current?.parentElement;
    if (isReached && box && place.current) scrollWithin(box, place.current, "nearest");
  }, [isReached, text]);
  return (
    <div ref={place} className={styles.outcome} data-open={text === undefined || undefined}>
      <button type="button" className="button quiet small" onClick={onGoTo}>
        Conflict {number}
        {text === undefined ? ": not answered yet" : ""}
      </button>
      {text === undefined ? null : <pre>{text || "(no lines)"}</pre>}
    </div>
  );
}
