import type { Severity } from "../../core/audit/flag.ts";
import { SeverityMark } from "../workspace/SeverityMark.tsx";
import styles from "./FlagBadges.module.css";
import { flagWord } from "./flag-words.ts";

type Props = {
  readonly worst: Severity;
  /** Worst first. */
  readonly rules: readonly string[];
};

/** The worst flag in words, and how many others there are. */
export function FlagBadges({ worst, rules }: Props) {
  const [first, ...others] = rules.map(flagWord);
  return (
    <span className={styles.badges} title={[first, ...others].join(", ")}>
      <SeverityMark severity={worst} size={16} />
      <span className={styles.first}>{first}</span>
      {others.length > 0 ? (
        <span className={styles.more}>
          {" "}
          +{others.length}
          <span className="visually-hidden"> more: {others.join(", ")}</span>
        </span>
      ) : null}
    </span>
  );
}
