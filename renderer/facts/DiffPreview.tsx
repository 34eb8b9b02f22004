import type { DiffLine, LineDiff } from "../../core/editing/line-diff.ts";
import styles from "./Facts.module.css";

const marks: Readonly<Record<DiffLine["kind"], { readonly sign: string; readonly word: string }>> = {
  same: { sign: " ", word: "" },
  removed: { sign: "−", word: "removed: " },
  added: { sign: "+", word: "added: " },
};

type Props = { readonly path: string; readonly diff: LineDiff };

/** The lines of a file that a save would change, with a few around them. */
export function DiffPreview({ path, diff }: Props) {
  return (
    <figure className={styles.preview}>
      <figcaption>
        <span className="mono">{path}</span>: {counted(diff.added)} added, {counted(diff.removed)} removed
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls needs a tab stop */}
      <section tabIndex={0} aria-label="Lines that change">
        {diff.hunks.map((hunk) => (
          <ol key={`${hunk.beforeLine} ${hunk.afterLine}`} className={styles.hunk}>
            {hunk.lines.map((line) => (
              <li key={`${line.before} ${line.after}`} data-kind={line.kind}>
                <span className={styles.number} aria-hidden="true">
                  {line.after ?? line.before}
                </span>
                <span aria-hidden="true">{marks[line.kind].sign}</span>
                <span>
                  <span className="visually-hidden">{marks[line.kind].word}</span>
                  {line.text}
                </span>
              </li>
            ))}
          </ol>
        ))}
      </section>
    </figure>
  );
}

function counted(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
