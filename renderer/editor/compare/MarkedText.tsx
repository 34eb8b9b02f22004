import styles from "./MarkedText.module.css";
import type { MarkedWords } from "./marked-words.ts";

type Props = {
  readonly words: readonly MarkedWords[];
  /** What the marked words are: gone from the other side, or new on this one. */
  readonly as: "removed" | "added";
};

/** A text with the words marked that the other side has not; by a line, not by colour alone. */
export function MarkedText({ words, as }: Props) {
  const Mark = as === "removed" ? "del" : "ins";
  return words.map(({ text, changed }, index) =>
    changed ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name and never moves
      <Mark key={index} className={styles[as]}>
        {text}
      </Mark>
    ) : (
      text
    ),
  );
}
