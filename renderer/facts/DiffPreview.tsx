import { useMemo } from "react";
import type { DiffHunk, DiffLine, LineDiff } from "../../core/editing/line-diff.ts";
import { MarkedText } from "../editor/compare/MarkedText.tsx";
import { wordsOfLines } from "../editor/compare/marked-words.ts";
import styles from "./Facts.module.css";

const marks: Readonly<Record<DiffLine["kind"], { readonly sign: string; readonly word: string }>> = {
  same: { sign: " ", word: "" },
  removed: { sign: "−", word: "removed: " },
  added: { sign: "+", word: "added: " },
};

type Props = {
  readonly path: string;
  readonly diff: LineDiff;
  /** Where several files are shown, each has its own name. */
  readonly label?: string;
};

/** The lines of a file that a save would change, with a few around them, and the words that differ in them. */
export function DiffPreview({ path, diff, label = "Lines that change" }: Props) {
  return (
    <figure className={styles.preview}>
      <figcaption>
        <span className="mono">{path}</span>: {counted(diff.added)} added, {counted(diff.removed)} removed
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls needs a tab stop */}
      <section tabIndex={0} aria-label={label}>
        {diff.hunks.map((hunk) => (
          <Hunk key={`${hunk.beforeLine} ${hunk.afterLine}`} hunk={hunk} />
        ))}
      </section>
    </figure>
  );
}

function Hunk({ hunk: { lines } }: { readonly hunk: DiffHunk }) {
  const words = useMemo(() => wordsOfLines(lines), [lines]);
  return (
    <ol className={styles.hunk}>
      {lines.map((line) => {
        const { kind, text, before, after } = line;
        const marked = words.get(line);
        return (
          <li key={`${before} ${after}`} data-kind={kind}>
            <span className={styles.number} aria-hidden="true">
              {after ?? before}
            </span>
            <span aria-hidden="true">{marks[kind].sign}</span>
            <span>
              <span className="visually-hidden">{marks[kind].word}</span>
              {marked && kind !== "same" ? <MarkedText words={marked} as={kind} /> : text}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function counted(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
