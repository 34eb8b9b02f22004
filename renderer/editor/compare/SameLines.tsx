import { useState } from "react";
import styles from "./MergeColumns.module.css";

const shownAtEnds = 3;
/** Shown at a press; a whole book would hold the page up. */
const mostShown = 2_000;

/** Lines that are equal everywhere: the first and last few, the rest a press away. */
export function SameLines({ text }: { readonly text: string }) {
  const [all, setAll] = useState(false);
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const hidden = lines.length - 2 * shownAtEnds;
  if (hidden < 3) return <pre className={styles.same}>{lines.join("\n")}</pre>;
  if (all) {
    const more = lines.length - mostShown;
    return (
      <pre className={styles.same}>
        {lines.slice(0, mostShown).join("\n")}
        {more > 0 ? `\n… and ${more} more equal lines` : ""}
      </pre>
    );
  }
  return (
    <div className={styles.same}>
      <pre>{lines.slice(0, shownAtEnds).join("\n")}</pre>
      <button type="button" className="button quiet small" onClick={() => setAll(true)}>
        {hidden} equal lines
      </button>
      <pre>{lines.slice(-shownAtEnds).join("\n")}</pre>
    </div>
  );
}
