import styles from "./Panel.module.css";

type Props = { readonly label: string; readonly text: string; readonly truncated: boolean };

const mostLines = 2_000;

/** A unified diff as text; the sign at the start of a line says what the tint says. */
export function UnifiedDiff({ label, text, truncated }: Props) {
  const lines = text.replace(/\n$/, "").split("\n");
  const start = lines.findIndex((line) => line.startsWith("@@"));
  const shown = lines.slice(Math.max(0, start), mostLines);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so from the keyboard */}
      <section className={styles.diff} aria-label={label} tabIndex={0}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
          <span key={index} data-line={line[0]}>
            {line || " "}
          </span>
        ))}
      </section>
      {truncated || lines.length > mostLines ? <p className="muted">The rest is not shown.</p> : null}
    </>
  );
}
