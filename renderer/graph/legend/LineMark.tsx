import styles from "./LineMark.module.css";
import type { LineSample } from "./line-samples.ts";

/** A short piece of line as the drawing has it. Decorative: its meaning stands beside it in words. */
export function LineMark({ sample }: { readonly sample: LineSample }) {
  const { dashes, round, width = 1.5, soft, double, end } = sample;
  return (
    <svg
      className={soft ? styles.soft : styles.line}
      width={44}
      height={14}
      viewBox="0 0 44 14"
      aria-hidden="true"
      focusable="false"
    >
      {double ? <path className={styles.stroke} strokeWidth={5} d="M1 7h33" /> : null}
      <path
        className={double ? styles.core : styles.stroke}
        strokeWidth={double ? 2 : width}
        strokeDasharray={dashes?.join(" ")}
        strokeLinecap={round ? "round" : "butt"}
        d="M1 7h33"
      />
      {end === "count" ? (
        <text className={styles.count} x="22" y="11" textAnchor="middle">
          (3)
        </text>
      ) : (
        <path className={styles.head} d="M34 2.500L43 7l-9 4.500z" />
      )}
      {end === "blind" ? <path className={styles.stroke} strokeWidth={2} d="M31 2v10" /> : null}
    </svg>
  );
}
