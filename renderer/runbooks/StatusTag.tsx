import type { RunbookStatus } from "../../core/schema/runbook.ts";
import styles from "./StatusTag.module.css";

/** Words for a status. "Reviewed" means by an operator, which no tool can stand in for. */
export const statusWords: Readonly<Record<RunbookStatus | "none", string>> = {
  none: "no runbook",
  stub: "stub",
  draft: "draft",
  reviewed: "reviewed",
};

/** How much of a runbook is there, as a disc that fills up. Decorative: the word stands beside it. */
export function StatusMark({ status }: { readonly status: RunbookStatus | "none" }) {
  return (
    <svg
      className={styles.mark}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <circle className={styles[status]} cx="7" cy="7" r="5.5" />
      {status === "draft" ? <path className={styles.fill} d="M7 1.500a5.500 5.500 0 0 1 0 11z" /> : null}
      {status === "reviewed" ? <circle className={styles.fill} cx="7" cy="7" r="5.500" /> : null}
    </svg>
  );
}

/** Status of a runbook as mark and word. */
export function StatusTag({ status }: { readonly status: RunbookStatus | "none" }) {
  return (
    <span className="tag">
      <StatusMark status={status} />
      {statusWords[status]}
    </span>
  );
}
