import { cdxIconCheck, cdxIconCopy } from "@wikimedia/codex-icons";
import { Icon } from "../controls/Icon.tsx";
import { useCopy } from "../runbooks/use-copy.ts";
import styles from "./CopyButton.module.css";

type Props = {
  readonly text: string;
  readonly label: string;
  /** Shows the icon alone; the label is still its name. */
  readonly compact?: boolean;
  /** A long text is no tooltip. */
  readonly titled?: boolean;
};

const outcomes = { idle: "", copied: "Copied", refused: "Not copied" } as const;

/** Copies a text and says so in its own place, for eyes and for screen readers. */
export function CopyButton({ text, label, compact = false, titled = true }: Props) {
  const { state, copyText } = useCopy();
  return (
    <button
      type="button"
      className={`button quiet small ${compact ? "icon" : ""} ${styles.copy}`}
      aria-label={state === "idle" ? label : `${label}: ${outcomes[state]}`}
      title={compact ? label : titled ? text : undefined}
      onClick={() => void copyText(text)}
    >
      <Icon icon={state === "copied" ? cdxIconCheck : cdxIconCopy} size={16} />
      <span className={compact ? "visually-hidden" : undefined} aria-live="polite">
        {outcomes[state] || (compact ? "" : label)}
      </span>
    </button>
  );
}
