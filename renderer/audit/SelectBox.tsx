import styles from "./AuditGrid.module.css";

type Props = {
  readonly label: string;
  readonly part: "none" | "some" | "all";
  readonly onToggle: (event: { readonly shiftKey: boolean }) => void;
};

/** The box that selects a flag or a group. Never focused: the grid is one tab stop, and its key for this is Space. */
export function SelectBox({ label, part, onToggle }: Props) {
  return (
    // The press belongs to the box alone, not to the row that it stands in; around it is room for a finger.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <label
      className={styles.box}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <input
        ref={(box) => {
          if (box) box.indeterminate = part === "some";
        }}
        type="checkbox"
        tabIndex={-1}
        aria-label={label}
        title="Select (Space)"
        checked={part === "all"}
        onChange={(event) =>
          onToggle({ shiftKey: event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey })
        }
      />
    </label>
  );
}
