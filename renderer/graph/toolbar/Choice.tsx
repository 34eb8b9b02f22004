import { Select, SelectItem, SelectLabel, SelectPopover, SelectProvider } from "@ariakit/react/select";
import { cdxIconDownTriangle } from "@wikimedia/codex-icons";
import { Icon } from "../../controls/Icon.tsx";
import styles from "./Choice.module.css";

type Props<T extends string> = {
  readonly label: string;
  /** The label is for screen readers only: the value says enough. */
  readonly quiet?: boolean;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly title: string; readonly detail?: string }[];
  readonly onChange: (value: T) => void;
};

/** One of a few ways, shown as `Group: none ▾`. */
export function Choice<T extends string>({ label, quiet = false, value, options, onChange }: Props<T>) {
  const title = options.find((option) => option.value === value)?.title ?? value;
  return (
    <SelectProvider value={value} setValue={(next: string) => onChange(next as T)}>
      <SelectLabel className="visually-hidden">{label}</SelectLabel>
      <Select className={`button ${styles.choice}`}>
        {quiet ? null : (
          <span className={styles.label} aria-hidden="true">
            {label}:
          </span>
        )}
        {title}
        <Icon icon={cdxIconDownTriangle} size={16} />
      </Select>
      <SelectPopover className="popover" gutter={4} portal>
        {options.map((option) => (
          <SelectItem key={option.value} value={option.value} className={`menu-item ${styles.option}`}>
            <span>{option.title}</span>
            {option.detail ? <span className="muted">{option.detail}</span> : null}
          </SelectItem>
        ))}
      </SelectPopover>
    </SelectProvider>
  );
}
