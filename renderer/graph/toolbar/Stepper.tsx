import { cdxIconAdd, cdxIconSubtract } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import styles from "./Stepper.module.css";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Keys that do the same, for the buttons' titles. */
  readonly keys: readonly [fewer: string, more: string];
  /** Why it cannot be used now. */
  readonly disabled?: string | undefined;
  readonly onChange: (value: number) => void;
};

/** A small number with a button on each side. */
export function Stepper({ label, value, least, most, keys, disabled, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these buttons act at once
    <div className={styles.stepper} role="group" aria-label={label} title={disabled}>
      <span className={styles.label}>{label}</span>
      <button
        type="button"
        className="button icon"
        aria-label={`${label}: one hop fewer`}
        title={`One hop fewer  ${keys[0]}`}
        disabled={disabled !== undefined || value <= least}
        onClick={() => onChange(value - 1)}
      >
        <Icon icon={cdxIconSubtract} size={16} />
      </button>
      <output className={styles.value} aria-label={`${label}, hops`}>
        {value}
      </output>
      <button
        type="button"
        className="button icon"
        aria-label={`${label}: one hop more`}
        title={`One hop more  ${keys[1]}`}
        disabled={disabled !== undefined || value >= most}
        onClick={() => onChange(value + 1)}
      >
        <Icon icon={cdxIconAdd} size={16} />
      </button>
    </div>
  );
}
