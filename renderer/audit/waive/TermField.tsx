import { useId } from "react";
import { addDays } from "../../../core/runbook/days.ts";
import styles from "./WaiveDialog.module.css";
import type { WaiverTerm } from "./waiver-term.ts";

type Props = {
  readonly since: string;
  readonly isPastDay: boolean;
  readonly value: string;
  readonly term: WaiverTerm;
  readonly limits: { readonly min: string; readonly max: string };
  readonly onChange: (day: string) => void;
};

const usual = [30, 90, 180];

/** The last day of a waiver, with what it means: from which day it counts, and when the flag is back. */
export function TermField({ since, isPastDay, value, term, limits, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Last day</label>
      <div className={styles.term}>
        <input
          className="input"
          type="date"
          id={id}
          aria-describedby={`${id}-hint`}
          aria-invalid={!term.ok}
          required
          {...limits}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        {usual.map((days) => (
          <button
            key={days}
            type="button"
            className="button small"
            aria-pressed={value === addDays(since, days)}
            onClick={() => onChange(addDays(since, days))}
          >
            {days} d
          </button>
        ))}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {term.ok ? `Back on ${term.back}, ${term.days} d from ${since}` : term.why}
        {term.ok && isPastDay
          ? ", the day this workspace is a picture of. Its waivers count from that day."
          : ""}
        {term.ok && !isPastDay ? "." : ""}
      </p>
    </div>
  );
}
