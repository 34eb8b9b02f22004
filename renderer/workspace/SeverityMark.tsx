import type { Severity } from "../../core/audit/flag.ts";
import styles from "./SeverityMark.module.css";

type Props = { readonly severity: Severity; readonly size?: number };

const labels: Readonly<Record<Severity, string>> = { critical: "critical", warning: "warning", info: "note" };

/** Octagon, triangle or circle with a glyph, so that it survives greyscale; named for screen readers. */
export function SeverityMark({ severity, size = 16 }: Props) {
  return (
    <svg
      className={styles[severity]}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={labels[severity]}
    >
      {severity === "critical" ? (
        <>
          <path d="M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5z" />
          <path className={styles.glyph} d="M4 7h8v2H4z" />
        </>
      ) : null}
      {severity === "warning" ? (
        <>
          <path d="M8 1.2l7 13H1z" />
          <path className={styles.glyph} d="M7.2 5.5h1.6V10H7.2zM7.2 11h1.6v1.6H7.2z" />
        </>
      ) : null}
      {severity === "info" ? <circle cx="8" cy="8" r="6" /> : null}
    </svg>
  );
}
